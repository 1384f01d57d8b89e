package vn.tiendo.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The types of file we keep, told by their content: a name or a header is only a claim. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods");

    private static final int LONGEST_NAME = 150;
    /** Where an office document keeps its programs. */
    private static final List<String> PROGRAMS = List.of("vbaproject.bin", "macrosheets/", "basic/", "scripts/");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isImage() {
        return this == JPEG || this == PNG;
    }

    /**
     * The last part of what a client calls a file of this type, without what a shell or a header could misread. What
     * ends like another type, as a page or a program would, gets the ending of this one.
     *
     * @param otherwise the name, without ending, of a file that has none
     */
    public String nameOf(@Nullable String claimed, String otherwise) {
        String last = claimed == null ? "" : claimed.replaceFirst("(?s)^.*[/\\\\]", "");
        String seen = last.replaceAll("[\\p{Cntrl}\"]", "").strip();
        String name = seen.isEmpty() ? otherwise : seen;
        String lower = name.toLowerCase(Locale.ROOT);
        boolean fits = endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
        String whole = fits ? name : name + "." + endings.get(0);
        int tooLong = Math.max(0, whole.codePointCount(0, whole.length()) - LONGEST_NAME);
        return whole.substring(whole.offsetByCodePoints(0, tooLong));
    }

    public static Optional<FileType> of(Path file) {
        String start = start(file);
        if (start.startsWith("255044462d")) {
            return Optional.of(PDF);
        }
        if (start.startsWith("ffd8ff")) {
            return Optional.of(JPEG);
        }
        if (start.startsWith("89504e470d0a1a0a")) {
            return Optional.of(PNG);
        }
        return start.startsWith("504b0304") ? officeType(file) : Optional.empty();
    }

    private static String start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return HexFormat.of().formatHex(in.readNBytes(8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads the list of parts and a word or two, nothing is unpacked. A document that carries a program is refused. */
    private static Optional<FileType> officeType(Path file) {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            if (parts.stream().map(ZipEntry::getName).anyMatch(FileType::isProgram)) {
                return Optional.empty();
            }
            if (parts.getEntry("[Content_Types].xml") == null) {
                String said = said(parts);
                return Stream.of(ODT, ODS)
                        .filter(type -> type.mediaType.equals(said))
                        .findFirst();
            }
            if (parts.getEntry("word/document.xml") != null) {
                return Optional.of(DOCX);
            }
            return parts.getEntry("xl/workbook.xml") != null ? Optional.of(XLSX) : Optional.empty();
        } catch (IOException notAnArchive) {
            return Optional.empty();
        }
    }

    private static boolean isProgram(String part) {
        return PROGRAMS.stream().anyMatch(part.toLowerCase(Locale.ROOT)::contains);
    }

    /** An OpenDocument file names its type itself. */
    private static String said(ZipFile parts) throws IOException {
        @Nullable ZipEntry entry = parts.getEntry("mimetype");
        if (entry == null) {
            return "";
        }
        try (InputStream in = parts.getInputStream(entry)) {
            return new String(in.readNBytes(100), StandardCharsets.US_ASCII);
        }
    }
}
