package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class TaskExportTest {
    private UUID plan = new UUID(0, 0);

    @BeforeEach
    void aPlanOfTwoTasks() {
        Api.itIs("2025-06-10T08:00:00+07:00");
        plan = aPlan().with(aLine("1").saying("=1+1").atLatest("2025-06-30"))
                .with(aLine("2").saying("Đối thoại, \"trực tiếp\"").ledBy(Territory.JUSTICE))
                .issued()
                .planId();
    }

    @Test
    void aSpreadsheetComputesNothingOfTheCsv() {
        Response file = Api.as("daloc.vp").get("/tasks/export.csv?sort=code&planId=" + plan);

        file.then().statusCode(200).header("Content-Disposition", startsWith("attachment"));
        assertThat(file.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.asString().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("\uFEFFMã,Nhiệm vụ"))
                .anyMatch(line -> line.startsWith("1,'=1+1,PAPI")
                        && line.contains(",Chưa thực hiện,Trong hạn,2025-06-30,,0,0,0,"))
                .anyMatch(line -> line.startsWith("2,\"Đối thoại, \"\"trực tiếp\"\"\""));
    }

    @Test
    void theWorkbookHoldsWordsNumbersAndDays() throws IOException {
        Response file = Api.as("daloc.vp").get("/tasks/export.xlsx?sort=code&planId=" + plan);

        file.then().statusCode(200).contentType(startsWith("application/vnd.openxmlformats"));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(1)).isEqualTo("=1+1");
            assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellAsDate(8))
                    .hasValueSatisfying(day -> assertThat(day.toLocalDate()).isEqualTo(LocalDate.of(2025, 6, 30)));
            assertThat(rows.get(1).getCell(10).getType()).isEqualTo(CellType.NUMBER);
        }
    }

    @Test
    void theFilesHoldWhatTheListHolds() {
        String word = "tu" + UUID.randomUUID().toString().substring(0, 8);
        for (String plan : List.of("A", "B")) {
            var many = aPlan();
            IntStream.rangeClosed(1, 101).forEach(i -> many.with(aLine(plan + i).saying(word)));
            many.issued();
        }
        String all = "/tasks/export.csv?sort=code&q=" + word;

        assertThat(codes("daloc.vp", all)).hasSize(202).doesNotHaveDuplicates();
        assertThat(codes("daloc.vp", "/tasks/export.csv?planId=" + plan + "&leadUnitId=" + Territory.JUSTICE))
                .containsExactly("2");
        assertThat(codes("daloc.vhxh", "/tasks/export.csv?planId=" + plan)).containsExactly("1");
        assertThat(codes("lexa.vp", all)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=LATE", "lead=x", "sort=title", "dueBefore=tomorrow", "limit=5"})
    void whatTheListRefusesTheFilesRefuse(String query) {
        for (String type : List.of("csv", "xlsx")) {
            Api.as("daloc.vp")
                    .get("/tasks/export." + type + "?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    private static List<String> codes(String user, String path) {
        return Api.as(user)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }
}
