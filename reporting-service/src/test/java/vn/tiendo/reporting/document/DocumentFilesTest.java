package vn.tiendo.reporting.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.APlan;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

/** Reports of the running service, read as office programs would. */
@ReportingTest
class DocumentFilesTest {
    private final World world;
    private String id;

    DocumentFilesTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
        APlan plan = APlan.aPlan();
        var duty = plan.owingHalfYear();
        Broker.send(plan.issued());
        world.owes(duty);
        TaskStatus status = ATask.aTask()
                .of(plan.id, Territory.DA_LOC)
                .coded("=1+1")
                .at(TaskState.IN_PROGRESS, 40)
                .worked(1)
                .told("2025-05-12T10:00:00+07:00");
        world.hears(status);
        id = world.as("daloc.vp")
                .body(Map.of("obligationId", duty))
                .post("/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void givesTheLetterToSign() throws IOException {
        world.as("daloc.vp")
                .header("If-Match", "*")
                .body(Map.of("narrative", Map.of("SHORTCOMINGS", "Thiếu kinh phí tuyên truyền.")))
                .patch("/reports/" + id)
                .then()
                .statusCode(200);

        String letter = letter("daloc.vp");

        assertThat(letter)
                .contains(
                        "DỰ THẢO",
                        "XÃ ĐA LỘC",
                        "Kính gửi: Ủy ban nhân dân huyện Ân Thi (qua Phòng Nội vụ huyện Ân Thi)")
                .contains("Nhiệm vụ =1+1", "PAPI 2. Công khai, minh bạch", "Thiếu kinh phí tuyên truyền.")
                .contains("TM. ỦY BAN NHÂN DÂN");
    }

    @Test
    void givesTheWorkbook() throws IOException {
        byte[] file = world.as("daloc.vp")
                .get("/reports/" + id + ".xlsx")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", containsString("bao-cao-2025-H1-"))
                .extract()
                .asByteArray();

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("=1+1");
            assertThat(book.getSheetAt(0).getRow(1).getCell(6).getNumericCellValue())
                    .isEqualTo(0.4);
        }
    }

    @Test
    void keepsTheLetterOfAnAcceptedReportWhateverBecomesOfTheUnit() throws IOException {
        world.as("daloc.vp")
                .body("{}")
                .post("/reports/" + id + "/submission")
                .then()
                .statusCode(200);
        world.as("sonoivu")
                .body("{}")
                .post("/reports/" + id + "/acceptance")
                .then()
                .statusCode(200);
        rename("Xã Phạm Ngũ Lão");

        String letter = letter("sonoivu");
        rename("Xã Đa Lộc");

        assertThat(letter)
                .contains("XÃ ĐA LỘC", "Đa Lộc, ngày 02 tháng 7 năm 2025")
                .doesNotContain("DỰ THẢO");
    }

    @ParameterizedTest
    @CsvSource({"lexa.vp, docx", "lexa.vp, xlsx"})
    void hidesThemFromAnotherCommune(String user, String extension) {
        world.as(user)
                .get("/reports/" + id + "." + extension)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx"})
    void refusesStrangers(String extension) {
        given().auth()
                .oauth2("nonsense")
                .get("/reports/" + id + "." + extension)
                .then()
                .statusCode(401);
    }

    private String letter(String user) throws IOException {
        byte[] file = world.as(user)
                .get("/reports/" + id + ".docx")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .header("Content-Disposition", containsString(".docx"))
                .header("ETag", notNullValue())
                .extract()
                .asByteArray();
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return text.getText();
        }
    }

    private void rename(String name) {
        world.change("UPDATE unit SET name = ? WHERE id = ?", name, Territory.DA_LOC);
    }
}
