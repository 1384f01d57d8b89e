package vn.tiendo.plan.reading.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The zip archive of an office file. Everything is unpacked once and thrown away, only to be measured, before any part
 * is parsed; sizes named in the archive itself are not believed.
 */
final class OfficePackage {
    private static final int MAX_ENTRIES = 5_000;
    private static final long MAX_EXPANDED = 200L * 1024 * 1024;
    private static final long RATIO_COUNTS_FROM = 8L * 1024 * 1024;
    private static final long MAX_RATIO = 150;

    enum Kind {
        WORD,
        SHEETS
    }

    private final ZipFile archive;
    private final Map<String, Long> sizes;
    private final String mainPart;
    private final Kind kind;

    private OfficePackage(byte[] content) {
        this.archive = archive(content);
        this.sizes = measured(content.length);
        refuseForeignPackages();
        this.mainPart = mainPart();
        this.kind = kindOf(contentTypes().getOrDefault("/" + mainPart, ""));
    }

    static OfficePackage open(byte[] content) {
        return new OfficePackage(content);
    }

    Kind kind() {
        return kind;
    }

    String main() {
        return mainPart;
    }

    boolean has(String part) {
        return sizes.containsKey(part);
    }

    /** Targets of the relationships of a part, by relationship id, as part names of this package. */
    Map<String, String> targetsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        Map<String, String> targets = new HashMap<>();
        relationships(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels")
                .forEach((id, relation) -> targets.put(id, resolve(part.substring(0, slash), relation.target())));
        return targets;
    }

    XmlPart xml(String part) {
        return new XmlPart(part, stream(part));
    }

    private InputStream stream(String part) {
        ZipArchiveEntry entry = archive.getEntry(part);
        try {
            if (entry == null) {
                throw UnreadableFile.damaged(part);
            }
            return archive.getInputStream(entry);
        } catch (IOException e) {
            throw UnreadableFile.damaged(part);
        }
    }

    private static ZipFile archive(byte[] content) {
        try {
            return ZipFile.builder().setByteArray(content).get();
        } catch (IOException | RuntimeException e) {
            throw UnreadableFile.damaged("zip");
        }
    }

    private Map<String, Long> measured(int packed) {
        Map<String, Long> sizes = new TreeMap<>();
        long total = 0;
        for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw UnreadableFile.encrypted();
            }
            if (sizes.size() >= MAX_ENTRIES) {
                throw UnreadableFile.zipBomb(entry.getName());
            }
            long size = unpacked(entry, total, packed);
            total += size;
            if (sizes.put(entry.getName(), size) != null) {
                throw UnreadableFile.damaged(entry.getName());
            }
        }
        return sizes;
    }

    private long unpacked(ZipArchiveEntry entry, long before, int packed) {
        byte[] buffer = new byte[64 * 1024];
        CRC32 found = new CRC32();
        long size = 0;
        try (InputStream stream = archive.getInputStream(entry)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                found.update(buffer, 0, read);
                size += read;
                refuseBomb(entry.getName(), before + size, packed);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableFile.damaged(entry.getName());
        }
        // The library that unpacks does not compare, and a changed date would be believed.
        if (found.getValue() != entry.getCrc()) {
            throw UnreadableFile.damaged(entry.getName());
        }
        return size;
    }

    private static void refuseBomb(String part, long expanded, long packed) {
        if (expanded > MAX_EXPANDED || (expanded > RATIO_COUNTS_FROM && expanded / packed > MAX_RATIO)) {
            throw UnreadableFile.zipBomb(part);
        }
    }

    private void refuseForeignPackages() {
        if (!has("[Content_Types].xml")) {
            throw UnreadableFile.unsupportedType(has("mimetype") && has("content.xml") ? "opendocument" : "zip");
        }
        boolean macros = sizes.keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("macrosheets/"));
        if (macros || contentTypes().values().stream().anyMatch(type -> type.contains("macroenabled"))) {
            throw UnreadableFile.macros();
        }
    }

    private String mainPart() {
        return relationships("_rels/.rels").values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(relation -> resolve("", relation.target()))
                .filter(this::has)
                .findFirst()
                .orElseThrow(() -> UnreadableFile.unsupportedType("zip"));
    }

    private static Kind kindOf(String contentType) {
        if (contentType.contains("wordprocessingml")) {
            return Kind.WORD;
        }
        if (contentType.contains("spreadsheetml")) {
            return Kind.SHEETS;
        }
        throw UnreadableFile.unsupportedType(
                contentType.contains("presentationml") ? "pptx" : contentType.contains("binary") ? "xlsb" : "zip");
    }

    private Map<String, String> contentTypes() {
        Map<String, String> types = new HashMap<>();
        try (XmlPart part = xml("[Content_Types].xml")) {
            XMLStreamReader xml = part.reader();
            while (part.next()) {
                if (xml.isStartElement()) {
                    String name = xml.getAttributeValue(null, "PartName");
                    String type = xml.getAttributeValue(null, "ContentType");
                    String extension = xml.getAttributeValue(null, "Extension");
                    if (type != null) {
                        types.put(name == null ? "*." + extension : name, type.toLowerCase(Locale.ROOT));
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw UnreadableFile.damaged("[Content_Types].xml");
        }
        return types;
    }

    private record Relation(String type, String target) {}

    private Map<String, Relation> relationships(String part) {
        Map<String, Relation> relations = new TreeMap<>();
        if (!has(part)) {
            return relations;
        }
        try (XmlPart rels = xml(part)) {
            XMLStreamReader xml = rels.reader();
            while (rels.next()) {
                if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
                    String id = xml.getAttributeValue(null, "Id");
                    String type = xml.getAttributeValue(null, "Type");
                    String target = xml.getAttributeValue(null, "Target");
                    boolean external = "External".equals(xml.getAttributeValue(null, "TargetMode"));
                    if (id != null && type != null && target != null && !external) {
                        relations.put(id, new Relation(type, target));
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw UnreadableFile.damaged(part);
        }
        return relations;
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            base = base.replaceFirst("[^/]*/$", "");
        }
        return base + rest;
    }
}
