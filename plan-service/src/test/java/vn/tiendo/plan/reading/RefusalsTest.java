package vn.tiendo.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.plan.reading.table.Tables;
import vn.tiendo.plan.reading.table.UnreadableFile;
import vn.tiendo.plan.reading.table.UnreadableFile.Code;

class RefusalsTest {
    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7 x,pdf",
        "{\\rtf1 x,rtf",
        "GIF89a x,gif",
        "<html><table></table></html>,html",
        "<!DOCTYPE html><p>x,html",
        "<?xml version='1.0'?><a/>,xml"
    })
    void refusesWhatItsContentSaysItIs(String content, String type) {
        UnreadableFile refusal = refusal(content.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.code()).isEqualTo(Code.UNSUPPORTED_TYPE);
        assertThat(refusal.arguments()).containsEntry("type", type);
    }

    @Test
    void refusesPicturesAndOtherBytes() {
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                        .arguments())
                .containsEntry("type", "png");
        assertThat(refusal(new byte[] {1, 2, 0, 0, 0, 3, 4}).code()).isEqualTo(Code.UNSUPPORTED_TYPE);
        assertThat(refusal(new byte[] {'a', (byte) 0xC3, (byte) 0x28}).arguments())
                .containsEntry("type", "encoding");
    }

    @Test
    void refusesOldBinaryDocuments() throws IOException {
        assertThat(refusal(compound("WordDocument")).arguments()).containsEntry("type", "doc");
        assertThat(refusal(compound("Workbook")).arguments()).containsEntry("type", "xls");
    }

    @Test
    void refusesAnEncryptedDocument() throws Exception {
        byte[] plain = WordFile.withHeadings("Nhiệm vụ", "Thời gian").bytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("bí mật");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(plain);
            }
            files.writeFilesystem(out);
        }

        assertThat(refusal(out.toByteArray()).code()).isEqualTo(Code.ENCRYPTED);
    }

    @Test
    void refusesMacrosByTheirPartAndByTheirContentType() {
        Map<String, String> part = word("<w:document xmlns:w='" + WORD + "'/>", MAIN_TYPE);
        part.put("word/vbaProject.bin", "macro");

        assertThat(refusal(zip(part)).code()).isEqualTo(Code.MACROS);
        assertThat(refusal(zip(word("<a/>", "application/vnd.ms-word.document.macroEnabled.main+xml")))
                        .code())
                .isEqualTo(Code.MACROS);
    }

    @Test
    void refusesAFileOverTheLimitBeforeLookingInside() {
        UnreadableFile refusal = refusal(new byte[(int) Tables.MAX_BYTES + 1]);

        assertThat(refusal.code()).isEqualTo(Code.TOO_LARGE);
        assertThat(refusal.arguments()).containsEntry("limit", "20971520");
    }

    @Test
    void refusesAZipBombWhereverItHides() {
        Map<String, String> parts = word("<w:document xmlns:w='" + WORD + "'/>", MAIN_TYPE);
        parts.put("word/media/image1.png", "0".repeat(60 * 1024 * 1024));

        assertThat(refusal(zip(parts)).code()).isEqualTo(Code.ZIP_BOMB);
    }

    @Test
    void refusesAnArchiveOfCountlessParts() {
        Map<String, String> parts = word("<w:document xmlns:w='" + WORD + "'/>", MAIN_TYPE);
        for (int i = 0; i < 6_000; i++) {
            parts.put("word/media/" + i, "");
        }

        assertThat(refusal(zip(parts)).code()).isEqualTo(Code.ZIP_BOMB);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE w:document SYSTEM 'file:///etc/hostname'><w:document xmlns:w='ns'/>",
                "<!DOCTYPE d [<!ENTITY e SYSTEM 'http://127.0.0.1:1/'>]><w:document xmlns:w='ns'>&e;</w:document>",
                "<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><w:document xmlns:w='ns'>&b;</w:document>"
            })
    void refusesEntitiesAndDocumentTypes(String document) {
        byte[] file = zip(word(document.replace("ns", WORD), MAIN_TYPE));

        assertThat(refusal(file).code()).isEqualTo(Code.EXTERNAL_ENTITY);
    }

    @Test
    void refusesDamagedArchivesAndDocuments() {
        byte[] whole = WordFile.withHeadings("Nhiệm vụ", "Thời gian").bytes();

        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2)).code()).isEqualTo(Code.DAMAGED);
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 1}).code()).isEqualTo(Code.DAMAGED);
        assertThat(refusal(zip(word("<w:document xmlns:w='" + WORD + "'><w:tbl>", MAIN_TYPE)))
                        .code())
                .isEqualTo(Code.DAMAGED);
    }

    @Test
    void refusesAnArchiveThatIsNoDocument() {
        assertThat(refusal(zip(Map.of("readme.txt", "x"))).arguments()).containsEntry("type", "zip");
        assertThat(refusal(zip(Map.of("mimetype", "x", "content.xml", "<a/>"))).arguments())
                .containsEntry("type", "opendocument");
    }

    @Test
    void refusesProseAndTablesOfSomethingElse() {
        assertThat(refusal(CsvFilesTest.utf8("Kính gửi Ủy ban nhân dân xã,\nxin báo cáo.\n"))
                        .code())
                .isEqualTo(Code.NOT_A_TABLE);
        assertThat(refusal(new byte[0]).code()).isEqualTo(Code.NOT_A_TABLE);
        assertThat(refusal(WordFile.withHeadings("Thôn", "Số hộ")
                                .row("Đông", "120")
                                .bytes())
                        .code())
                .isEqualTo(Code.NOT_A_TABLE);
        assertThat(refusal(WordFile.withHeadings("TT", "Nhiệm vụ", "Thời gian").bytes())
                        .code())
                .isEqualTo(Code.NOT_A_TABLE);
    }

    @Test
    void saysWhichColumnsAreMissing() {
        UnreadableFile noWhoNorWhen = refusal(WordFile.withHeadings("TT", "Nhiệm vụ", "Chỉ tiêu")
                .row("1", "a", "b")
                .bytes());
        UnreadableFile noTask = refusal(WordFile.withHeadings("TT", "Đơn vị chủ trì", "Thời gian")
                .row("1", "a", "b")
                .bytes());

        assertThat(noWhoNorWhen.code()).isEqualTo(Code.COLUMNS_MISSING);
        assertThat(noWhoNorWhen.arguments()).containsEntry("columns", "don_vi_chu_tri,thoi_gian_thuc_hien");
        assertThat(noTask.arguments()).containsEntry("columns", "nhiem_vu");
        assertThat(noTask.code().slug()).isEqualTo("columns-missing");
    }

    private static UnreadableFile refusal(byte[] content) {
        UnreadableFile refusal = catchThrowableOfType(UnreadableFile.class, () -> PlanFiles.read(content));
        assertThat(refusal).as("the file should be refused").isNotNull();
        return refusal;
    }

    static Map<String, String> word(String document, String type) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName='/word/document.xml' ContentType='" + type + "'/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id='r1' Type='http://x/officeDocument' Target='word/document.xml'/></Relationships>");
        parts.put("word/document.xml", document);
        return parts;
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] compound(String entry) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), entry);
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
