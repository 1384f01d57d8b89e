package vn.tiendo.reporting.discipline;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.APlan;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

@ReportingTest
class DisciplineTest {
    private final World world;

    DisciplineTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void hasNoShareWhileNothingIsDue() {
        world.halfYearOwed(Territory.DA_LOC, Territory.AN_THI);

        world.as("daloc.vp")
                .get("/progress/completeness")
                .then()
                .body("total.due", equalTo(0))
                .body("total.percent", nullValue());
    }

    @Test
    void hidesAnotherCommune() {
        world.as("lexa.vp")
                .queryParam("unitId", Territory.DA_LOC)
                .get("/progress/timeliness")
                .then()
                .statusCode(404);
    }

    @Test
    void countsReportsDueSubmittedAndInTimeWithTheirDenominator() {
        UUID inTime = world.halfYearOwed(Territory.DA_LOC, Territory.AN_THI);
        UUID late = world.halfYearOwed(Territory.DA_LOC, Territory.AN_THI);
        world.halfYearOwed(Territory.LE_XA, Territory.TIEN_LU);
        APlan plan = APlan.aPlan();
        UUID early =
                plan.owing(Ids.next(), "YEAR", "2025-12-31", "2026-01-05", Territory.LE_XA, Territory.TIEN_LU, null);
        UUID notDue =
                plan.owing(Ids.next(), "YEAR", "2025-12-31", "2026-01-05", Territory.DA_LOC, Territory.AN_THI, null);
        Broker.send(plan.issued());
        world.owes(notDue);
        submitted(inTime, "2025-07-04T16:59:59Z");
        submitted(late, "2025-07-04T17:00:00Z");
        submitted(early, "2025-07-01T02:00:00Z");
        world.at("2025-07-10T08:00:00+07:00");

        world.as("sonoivu")
                .get("/progress/completeness")
                .then()
                .statusCode(200)
                .body("total.due", equalTo(4))
                .body("total.submitted", equalTo(3))
                .body("total.missing", equalTo(1))
                .body("total.percent", equalTo(75.0f))
                .body("units.unit.name", contains("Huyện Ân Thi", "Huyện Tiên Lữ"))
                .body("units.counts.percent", contains(100.0f, 50.0f));
        world.as("sonoivu")
                .queryParam("depth", 2)
                .get("/progress/timeliness")
                .then()
                .statusCode(200)
                .body("total.onTime", equalTo(2))
                .body("total.late", equalTo(1))
                .body("total.percent", equalTo(50.0f))
                .body("units.unit.name", contains("Xã Đa Lộc", "Xã Lệ Xá"));
    }

    private void submitted(UUID obligation, String at) {
        world.change(
                "UPDATE obligation SET submitted_at = ?, late = ?::timestamptz >= due_at WHERE id = ?",
                Instant.parse(at),
                Instant.parse(at),
                obligation);
    }
}
