package vn.tiendo.plan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.DA_LOC_OFFICE;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.importOf;
import static vn.tiendo.plan.testing.Api.upload;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.testing.Api;
import vn.tiendo.plan.testing.SampleWorkbook;
import vn.tiendo.plan.testing.TaskTable;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(
        value = TestServers.class,
        initArgs = @io.quarkus.test.common.ResourceArg(name = "database", value = "plan"))
class ImportingPlansTest {
    private static final String HEADER =
            "row,stt,chi_so_noi_dung,noi_dung_thanh_phan,nhiem_vu,chi_tieu,ket_qua,don_vi_chu_tri,don_vi_phoi_hop,"
                    + "thoi_gian_thuc_hien,dimension,lead_keys,schedule_json,targets_json,findings";

    @Test
    void readsAFileWithoutApplyingAnything() {
        // Given
        int before = plansOfDaLoc();
        // When
        upload("daloc.vp", DA_LOC, "C:\\Temp\\ke-hoach.csv", TaskTable.sound().csv())
                // Then
                .statusCode(201)
                .header("Location", matchesPattern(".*/plan-imports/[0-9a-f-]{36}"))
                .body("status", equalTo("READ"))
                .body("rows", equalTo(1))
                .body("fileName", equalTo("ke-hoach.csv"))
                .body("planId", nullValue());
        assertThat(plansOfDaLoc()).isEqualTo(before);
    }

    @Test
    void tellsWhatItUnderstoodOfEachRow() {
        // Given
        String id = importOf(TaskTable.sound().csv());
        // When
        as("daloc.vp")
                .get("/plan-imports/{id}/rows", id)
                .then()
                // Then
                .statusCode(200)
                .body("next", nullValue())
                .body("items.code", contains("1.1"))
                .body("items[0].words.task", equalTo("Lập sổ theo dõi góp ý"))
                .body("items[0].dimension", equalTo(1))
                .body("items[0].leadKeys", contains("COMMUNE_OFFICE"))
                .body("items[0].leadUnitId", equalTo(DA_LOC_OFFICE.toString()))
                .body("items[0].coordinatorUnitIds", contains(Api.DA_LOC_VILLAGES.toString()))
                .body("items[0].schedules[0].type", equalTo("WINDOW"))
                .body("items[0].schedules[0].to", equalTo("2025-06-30"))
                .body("items[0].targets[0].kind", equalTo("COVERAGE"))
                .body("items[0].targets[0].op", equalTo(">="))
                .body("items[0].targets[0].value", equalTo(100));
    }

    @Test
    void namesTheKnownIndicesWhereTheOneAskedForIsNotAmongThem() {
        RestAssured.given()
                .auth()
                .oauth2(TestServers.token("daloc.vp"))
                .queryParam("unitId", DA_LOC)
                .queryParam("year", 2025)
                .queryParam("index", "PAPPI")
                .multiPart("file", "ke-hoach.csv", TaskTable.sound().csv())
                .post("/plan-imports")
                .then()
                .statusCode(201)
                .body("findings.find { it.code == 'INDEX_UNKNOWN' }.quote", equalTo("PAPPI"))
                .body("findings.find { it.code == 'INDEX_UNKNOWN' }.fix.indices", hasItem("PAPI"));
    }

    @Test
    void looksForIndicesInTheCellsOfTheTableToo() {
        byte[] table = TaskTable.sound()
                .row(2, "PAPI", "Rà soát thủ tục", "Văn phòng UBND xã", "", "Quý I/2025")
                .row(3, "PAPPI", "Niêm yết thủ tục", "Văn phòng UBND xã", "", "Quý I/2025")
                .row(3, "PAPPI", "Gỡ niêm yết", "Văn phòng UBND xã", "", "Quý II/2025")
                .csv();

        upload("daloc.vp", DA_LOC, "nhieu-chi-so.csv", table)
                .statusCode(201)
                .body("findings.findAll { it.code == 'INDEX_UNKNOWN' }.row", contains(3))
                .body("findings.find { it.code == 'INDEX_UNKNOWN' }.quote", equalTo("PAPPI"));
    }

    @Test
    void pagesThroughRows() {
        // Given
        TaskTable table = TaskTable.sound();
        for (int i = 2; i <= 5; i++) {
            table.row(1, "Tham gia của người dân", "Việc thứ " + i, "Công an xã", "", "Thường xuyên");
        }
        String id = importOf(table.csv());
        // When
        var first = as("daloc.vp")
                .queryParam("limit", 3)
                .get("/plan-imports/{id}/rows", id)
                .then();
        String next = first.extract().path("next");
        // Then
        first.body("items.row", contains(1, 2, 3));
        as("daloc.vp")
                .queryParam("limit", 3)
                .queryParam("cursor", next)
                .get("/plan-imports/{id}/rows", id)
                .then()
                .body("items.row", contains(4, 5))
                .body("next", nullValue());
    }

    @Test
    void givesTheRowsAsATableWithTheWordsAsWritten() {
        // Given
        String id = importOf(new TaskTable()
                .row(
                        3,
                        "Công khai, minh bạch",
                        "- Niêm yết \"đủ\" biểu mẫu;\n- Chụp ảnh",
                        "VP UBND xã",
                        "",
                        "Theo Kế hoạch")
                .csv());
        // When
        String csv = as("daloc.vp")
                .get("/plan-imports/{id}/rows.csv", id)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();
        // Then
        assertThat(csv)
                .startsWith(HEADER + "\n1,3,\"Công khai, minh bạch\",")
                .contains("\"- Niêm yết \"\"đủ\"\" biểu mẫu;\n- Chụp ảnh\"")
                .contains("COMMUNE_OFFICE,\"[{\"\"type\"\":\"\"BY_REFERENCED_PLAN\"\",\"\"planRef\"\":null")
                .endsWith(",SCHEDULE_UNRESOLVED\n");
    }

    @Test
    void readsAWorkbookWithATitleBlockAndMergedCells() {
        // Given
        byte[] workbook = SampleWorkbook.bytes();
        // When
        String id = upload("daloc.vp", DA_LOC, "phu-luc.xlsx", workbook)
                .statusCode(201)
                .body("rows", equalTo(2))
                .extract()
                .path("id");
        // Then
        as("daloc.vp")
                .get("/plan-imports/{id}/rows", id)
                .then()
                .body("items.code", contains("2.1", "2.2"))
                .body("items.words.dimension", contains("Công khai, minh bạch", "Công khai, minh bạch"))
                .body("items[1].source", startsWith("Trang tính"));
    }

    @Test
    void readsPastSlipsAndKeepsTheWordsAsWritten() {
        // Given
        String id = importOf(new TaskTable()
                .row(1, "Tham gia của người dân", "Họp  dân", "Công an xã", "", "Trước l5 / 6/2025")
                .csv());
        // When
        as("daloc.vp")
                .get("/plan-imports/{id}/rows", id)
                .then()
                // Then
                .body("items[0].words.timing", equalTo("Trước l5 / 6/2025"))
                .body("items[0].corrected.timing", equalTo("Trước 15/6/2025"))
                .body("items[0].corrected.task", equalTo("Họp dân"))
                .body("items[0].corrected.size()", equalTo(2))
                .body("items[0].schedules[0].due", equalTo("2025-06-15"));
    }

    @Test
    void saysFromWhichCharacterSetTextWasConverted() {
        // Given
        byte[] file = ("TT;NhiÖm vô;§¬n vÞ chñ tr×;Thêi gian\n1;Niªm yÕt gi¸ ®Êt;C«ng an x·;Quý I\n")
                .getBytes(Charset.forName("windows-1252"));
        // When
        upload("daloc.vp", DA_LOC, "abc.csv", file)
                // Then
                .statusCode(201)
                .body("findings.find { it.code == 'TEXT_CONVERTED' }.message", containsString("TCVN3 (ABC)"));
    }

    @Test
    void theSameFileMakesANewImportAndSaysSo() {
        // Given
        byte[] file = TaskTable.sound()
                .row(9, "Quản trị điện tử", "Đăng tin trên cổng", "Công an xã", "", "Hằng tháng")
                .csv();
        String first = importOf(file);
        // When
        var second = upload("daloc.vp", DA_LOC, "lai.csv", file);
        // Then
        second.statusCode(201).body("findings.code", hasItem("FILE_SEEN_BEFORE"));
        assertThat(second.extract().<String>path("id")).isNotEqualTo(first);
    }

    @Test
    void anotherCommuneSeesNothingOfAnImport() {
        // Given
        String id = importOf(TaskTable.sound().csv());
        // When
        as("disu.vp").get("/plan-imports/{id}", id).then().statusCode(404);
        as("disu.vp").get("/plan-imports/{id}/rows.csv", id).then().statusCode(404);
        as("disu.vp")
                .body(Map.of())
                .post("/plan-imports/{id}/application", id)
                .then()
                .statusCode(404);
        upload("disu.vp", DA_LOC, "a.csv", TaskTable.sound().csv()).statusCode(404);
    }

    private static int plansOfDaLoc() {
        return as("daloc.vp")
                .queryParam("unitId", DA_LOC)
                .queryParam("limit", 200)
                .get("/plans")
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");
    }
}
