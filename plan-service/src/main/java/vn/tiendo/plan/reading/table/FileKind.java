package vn.tiendo.plan.reading.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What the first bytes of a file say it is. */
enum FileKind {
    PACKAGE,
    TEXT;

    private enum Signature {
        PDF("pdf", "%PDF"),
        RTF("rtf", "{\\rtf"),
        PNG("png", "\u0089PNG"),
        JPEG("jpeg", "\u00ff\u00d8\u00ff"),
        GIF("gif", "GIF8"),
        BMP("bmp", "BM\u0000"),
        RAR("rar", "Rar!"),
        SEVEN_ZIP("7z", "7z\u00bc\u00af"),
        GZIP("gzip", "\u001f\u008b"),
        WEBP("webp", "RIFF"),
        TIFF("tiff", "II*\u0000"),
        EXE("exe", "MZ\u0090");

        private final String type;
        private final byte[] bytes;

        Signature(String type, String bytes) {
            this.type = type;
            this.bytes = bytes.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    static FileKind of(byte[] content) {
        if (startsWith(content, bytes(0xD0, 0xCF, 0x11, 0xE0))) {
            throw compoundFile(content);
        }
        if (startsWith(content, bytes('P', 'K', 3, 4))) {
            return PACKAGE;
        }
        if (startsWith(content, bytes('P', 'K'))) {
            throw UnreadableFile.damaged("zip");
        }
        for (Signature signature : Signature.values()) {
            if (startsWith(content, signature.bytes)) {
                throw UnreadableFile.unsupportedType(signature.type);
            }
        }
        refuseMarkup(content);
        return TEXT;
    }

    private static UnreadableFile compoundFile(byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return UnreadableFile.encrypted();
            }
            return UnreadableFile.unsupportedType(
                    root.hasEntryCaseInsensitive("WordDocument")
                            ? "doc"
                            : root.hasEntryCaseInsensitive("Workbook") ? "xls" : "ole2");
        } catch (IOException | RuntimeException e) {
            return UnreadableFile.damaged("ole2");
        }
    }

    private static void refuseMarkup(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 512), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<table")) {
            throw UnreadableFile.unsupportedType("html");
        }
        if (head.startsWith("<?xml") || head.startsWith("<!doctype")) {
            throw UnreadableFile.unsupportedType("xml");
        }
        if (head.startsWith("mime-version:")) {
            throw UnreadableFile.unsupportedType("mhtml");
        }
    }

    private static boolean startsWith(byte[] content, byte[] prefix) {
        if (content.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (content[i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
