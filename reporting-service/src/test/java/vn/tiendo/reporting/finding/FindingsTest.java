package vn.tiendo.reporting.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.FindingEvent.FindingState;
import vn.tiendo.platform.event.FindingEvent.FindingStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.APlan;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

/** What inspections found, in the report of the unit they found it in. */
@ReportingTest
class FindingsTest {
    private final World world;
    private final APlan plan = APlan.aPlan();
    private final ATask task = ATask.aTask().of(plan.id, Territory.DA_LOC);
    private UUID duty;

    FindingsTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
        duty = plan.owingHalfYear();
        Broker.send(plan.issued());
        world.owes(duty);
        world.hears(task.at(TaskState.IN_PROGRESS, 40).told("2025-05-12T10:00:00+07:00"));
    }

    private void found(
            UUID finding,
            long version,
            @Nullable UUID about,
            UUID unit,
            FindingStatus status,
            String on,
            String title) {
        Instant at = OffsetDateTime.parse(on + "T08:00:00+07:00").toInstant();
        Instant due = OffsetDateTime.parse("2025-06-16T00:00:00+07:00").toInstant();
        Broker.send(new FindingState(finding, Ids.next(), about, unit, unit, title, status, due, version, at));
        await("finding " + title)
                .until(() ->
                        world.count("SELECT count(*) AS n FROM finding WHERE id = ? AND version = ?", finding, version)
                                == 1);
    }

    private String drafted() {
        return world.as("daloc.vp")
                .body(Map.of("obligationId", duty))
                .post("/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void areNamedInTheReportAsTheyStoodAtTheCutOffWhateverOrderTheyCameIn() throws IOException {
        UUID late = Ids.next();
        found(late, 1, task.id, Territory.DA_LOC, FindingStatus.OPEN, "2025-05-20", "Niêm yết thiếu ngày");
        UUID closed = Ids.next();
        found(closed, 2, task.id, Territory.DA_LOC, FindingStatus.CLOSED, "2025-06-10", "Đã đóng");
        found(closed, 1, task.id, Territory.DA_LOC, FindingStatus.OPEN, "2025-05-20", "Đã đóng");
        UUID closedLater = Ids.next();
        found(closedLater, 1, null, Territory.CULTURE, FindingStatus.REMEDIED, "2025-06-10", "Sổ chưa ghi");
        found(closedLater, 2, null, Territory.CULTURE, FindingStatus.CLOSED, "2025-07-01", "Sổ chưa ghi");
        found(Ids.next(), 1, null, Territory.LE_XA, FindingStatus.OPEN, "2025-05-20", "Của xã khác");
        found(Ids.next(), 1, Ids.next(), Territory.DA_LOC, FindingStatus.OPEN, "2025-05-20", "Của kế hoạch khác");
        found(Ids.next(), 1, task.id, Territory.DA_LOC, FindingStatus.OPEN, "2025-07-01", "Sau ngày chốt");

        String id = drafted();

        JsonPath report = world.as("daloc.vp").get("/reports/" + id).jsonPath();
        assertThat(report.getList("compilation.findings.title")).containsExactly("Niêm yết thiếu ngày", "Sổ chưa ghi");
        assertThat(report.getList("compilation.findings.overdue")).containsExactly(true, false);
        byte[] letter = world.as("daloc.vp").get("/reports/" + id + ".docx").asByteArray();
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(letter)))) {
            assertThat(words.getText())
                    .contains("KHÓ KHĂN, TỒN TẠI")
                    .contains("chưa khắc phục xong: 2; trong đó quá hạn khắc phục: 1.")
                    .contains("- Niêm yết thiếu ngày (Xã Đa Lộc; hạn đến hết ngày 15/06/2025; quá hạn khắc phục).");
        }
    }

    @Test
    void areCountedOnceHoweverOftenTheyAreTold() {
        UUID finding = Ids.next();
        found(finding, 1, task.id, Territory.DA_LOC, FindingStatus.OPEN, "2025-05-20", "Niêm yết thiếu ngày");
        found(finding, 1, task.id, Territory.DA_LOC, FindingStatus.OPEN, "2025-05-20", "Niêm yết thiếu ngày");

        assertThat(world.as("daloc.vp").get("/reports/" + drafted()).jsonPath().getList("compilation.findings"))
                .hasSize(1);
    }
}
