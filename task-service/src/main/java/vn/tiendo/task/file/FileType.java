package vn.tiendo.task.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipFile;

/** The types of file we keep, told by their content: a name or a header is only a claim. */
public enum FileType {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isImage() {
        return this == JPEG || this == PNG;
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

    /** Reads the list of parts only, nothing is unpacked. A document that carries a program is refused. */
    private static Optional<FileType> officeType(Path file) {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            boolean macros = parts.stream().anyMatch(part -> part.getName().endsWith("vbaProject.bin"));
            if (macros || parts.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            if (parts.getEntry("word/document.xml") != null) {
                return Optional.of(DOCX);
            }
            return parts.getEntry("xl/workbook.xml") != null ? Optional.of(XLSX) : Optional.empty();
        } catch (IOException notAnArchive) {
            return Optional.empty();
        }
    }
}
