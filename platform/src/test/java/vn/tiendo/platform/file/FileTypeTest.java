package vn.tiendo.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, PDF",
        "\u00ff\u00d8\u00ff\u00e0, JPEG",
        "'\u0089PNG\r\n\u001a\n', PNG",
        "<html><script>alert(1)</script>, ",
        "'<svg xmlns=\"http://www.w3.org/2000/svg\"/>', ",
        "#!/bin/sh, ",
        "MZ\u0090, ",
        "\u007fELF, ",
        "PK\u0003\u0004 cut off, ",
        "'', "
    })
    void isToldByHowTheFileBegins(String content, @Nullable FileType type) throws IOException {
        Path file = Files.writeString(folder.resolve("bieu.pdf"), content, StandardCharsets.ISO_8859_1);

        assertThat(FileType.of(file).orElse(null)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, DOCX",
        "xl/workbook.xml, XLSX",
        "word/document.xml word/vbaProject.bin, ",
        "xl/workbook.xml xl/VBAPROJECT.BIN, ",
        "xl/workbook.xml xl/macrosheets/sheet1.xml, ",
        "ppt/presentation.xml, "
    })
    void isToldByThePartsOfAnOfficeDocumentOfWhichNoneIsAProgram(String parts, @Nullable FileType type)
            throws IOException {
        Path file = archive(CONTENT_TYPES + " " + parts, "");

        assertThat(FileType.of(file).orElse(null)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.oasis.opendocument.text, mimetype content.xml, ODT",
        "application/vnd.oasis.opendocument.spreadsheet, mimetype content.xml, ODS",
        "application/vnd.oasis.opendocument.text, mimetype content.xml Basic/Standard/script.xml, ",
        "application/vnd.oasis.opendocument.text, mimetype content.xml Scripts/python/x.py, ",
        "application/vnd.oasis.opendocument.presentation, mimetype content.xml, ",
        "application/java-archive, META-INF/MANIFEST.MF, ",
        "text/plain, readme.txt, "
    })
    void isToldByAnOpenDocumentItself(String said, String parts, @Nullable FileType type) throws IOException {
        Path file = archive(parts, said);

        assertThat(FileType.of(file).orElse(null)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "Biểu 1.pdf, Biểu 1.pdf",
        "Biểu 1.PDF, Biểu 1.PDF",
        "C:\\bieu\\Biểu 1.pdf, Biểu 1.pdf",
        "../../etc/passwd, passwd.pdf",
        "'a\"b\u0000c\r\n.pdf', abc.pdf",
        "bieu.html, bieu.html.pdf",
        "bieu.pdf.exe, bieu.pdf.exe.pdf",
        "bieu, bieu.pdf",
        "' ', tep.pdf",
        "'/', tep.pdf",
        ", tep.pdf"
    })
    void givesAFileANameThatNothingMisreads(@Nullable String claimed, String name) {
        assertThat(FileType.PDF.nameOf(claimed, "tep")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ảnh.jpg", "ảnh.jpeg"})
    void knowsAllEndingsOfAType(String claimed) {
        assertThat(FileType.JPEG.nameOf(claimed, "tep")).isEqualTo(claimed);
    }

    @Test
    void keepsTheEndOfALongNameAndBreaksNoSignInTwo() {
        String name = FileType.PNG.nameOf("😀".repeat(300), "tep");

        assertThat(name).isEqualTo("😀".repeat(146) + ".png");
    }

    /** Each part holds the same content. */
    private Path archive(String parts, String content) throws IOException {
        Path file = folder.resolve("bieu.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String part : parts.split(" ")) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(content.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return file;
    }
}
