package vn.tiendo.reporting.comparison;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;
import vn.tiendo.reporting.compilation.Compilation;
import vn.tiendo.reporting.compilation.TaskAtCutOff;
import vn.tiendo.reporting.figure.Tally;

/** Đa Lộc's reports of several years; a commune that it took in reported by itself the year before. */
@ReportingTest
class ComparisonTest {
    private final World world;
    private final Sql sql;

    ComparisonTest(World world, Sql sql) {
        this.world = world;
        this.sql = sql;
    }

    @BeforeEach
    void begin() {
        world.begin();
        world.change("DELETE FROM unit_successor WHERE unit_id = ?", Territory.LE_XA);
    }

    /** As it would read after its acceptance, of so many tasks the first of them done. */
    private UUID accepted(UUID unit, int year, String period, String dataTo, String index, int done, int tasks) {
        UUID report = Ids.next();
        UUID obligation = Ids.next();
        LocalDate to = LocalDate.parse(dataTo);
        List<TaskAtCutOff> all = IntStream.range(0, tasks)
                .mapToObj(i -> task(index, i < done ? TaskState.VERIFIED : TaskState.IN_PROGRESS))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update(
                    "INSERT INTO obligation (id, version, plan_id, plan_version, year, period, unit_id, source_unit_id,"
                            + " recipient_unit_id, data_from, data_to, due_at)"
                            + " VALUES (?, 1, ?, 1, ?, ?, ?, ?, ?, ?, ?, now())",
                    obligation,
                    Ids.next(),
                    year,
                    period,
                    unit,
                    unit,
                    Territory.AN_THI,
                    to.withDayOfYear(1),
                    to);
            String compilation = sql.json(compilation(to, all)).getValue();
            sql.update(
                    "INSERT INTO report (id, version, obligation_id, state, plan_version, compilation, narrative,"
                            + " compiled_at) VALUES (?, 1, ?, 'ACCEPTED', 1, ?, '{}', now())",
                    report,
                    obligation,
                    compilation);
            String content =
                    "{\"id\":\"" + report + "\",\"obligationId\":\"" + obligation + "\",\"state\":\"ACCEPTED\","
                            + "\"year\":" + year + ",\"period\":\"" + period + "\",\"dataTo\":\"" + dataTo
                            + "\",\"compilation\":" + compilation + "}";
            sql.update(
                    "INSERT INTO report_snapshot (report_id, content, accepted_at) VALUES (?, ?, now())",
                    report,
                    content);
        });
        return report;
    }

    private static Compilation compilation(LocalDate to, List<TaskAtCutOff> tasks) {
        OffsetDateTime at = OffsetDateTime.parse("2025-07-01T00:00:00+07:00");
        return new Compilation(
                new Compilation.Plan(Ids.next(), 1, "Kế hoạch", "01/KH-UBND", to.withDayOfYear(1)),
                to.withDayOfYear(1),
                to,
                at,
                at,
                new Compilation.LinkedFigures(new Tally().figures(), Map.of(), Map.of(), List.of(), 0, 0),
                List.of(),
                tasks,
                List.of(),
                List.of(),
                null);
    }

    private static TaskAtCutOff task(String index, TaskState state) {
        return new TaskAtCutOff(
                Ids.next(),
                "1.1",
                "Nhiệm vụ",
                new UnitRef(Territory.CULTURE, null),
                index,
                "Công khai",
                2,
                state,
                0,
                Timeliness.UNSCHEDULED,
                null,
                true,
                0,
                0,
                0);
    }

    private ValidatableResponse compared(String user, UUID report) {
        return world.as(user).get("/reports/" + report + "/comparison").then();
    }

    @Test
    void setsAReportBesideTheLastPeriodOfItsKindAndTheSamePeriodOfLastYear() {
        accepted(Territory.DA_LOC, 2024, "Q2", "2024-06-30", "PAPI", 1, 4);
        accepted(Territory.DA_LOC, 2025, "Q1", "2025-03-31", "PAPI", 2, 5);
        accepted(Territory.DA_LOC, 2025, "M05", "2025-05-31", "PAPI", 0, 9);
        accepted(Territory.DA_LOC, 2025, "Q1", "2025-03-31", "DTI", 0, 7);
        accepted(Territory.DA_LOC, 2025, "Q3", "2025-09-30", "PAPI", 5, 5);
        accepted(Territory.LE_XA, 2024, "Q2", "2024-06-30", "PAPI", 9, 9);
        UUID report = accepted(Territory.DA_LOC, 2025, "Q2", "2025-06-30", "PAPI", 3, 4);

        compared("daloc.vp", report)
                .statusCode(200)
                .body("current.percentDone", equalTo(75.0f))
                .body("previousPeriod.period", equalTo("Q1"))
                .body("previousPeriod.counts.total", equalTo(5))
                .body("previousPeriod.gained", equalTo(35.0f))
                .body("lastYear.year", equalTo(2024))
                .body("lastYear.gained", equalTo(50.0f));
    }

    @Test
    void addsUpWhatTheMergedUnitsReportedEachForItself() {
        world.change(
                "INSERT INTO unit_successor (unit_id, successor_id, effective_on, legal_reference)"
                        + " VALUES (?, ?, '2025-01-01', 'Nghị quyết')",
                Territory.LE_XA,
                Territory.DA_LOC);
        accepted(Territory.DA_LOC, 2024, "H1", "2024-06-30", "PAPI", 1, 2);
        accepted(Territory.LE_XA, 2024, "H1", "2024-06-30", "PAPI", 0, 8);
        UUID report = accepted(Territory.DA_LOC, 2025, "H1", "2025-06-30", "PAPI", 1, 2);

        compared("daloc.vp", report)
                // 1 of 10, not the mean of 50 % and 0 %.
                .body("lastYear.counts.percentDone", equalTo(10.0f))
                .body("lastYear.gained", equalTo(40.0f))
                .body(
                        "lastYear.sources.unit.id",
                        containsInAnyOrder(Territory.DA_LOC.toString(), Territory.LE_XA.toString()));
        compared("lexa.vp", report).statusCode(404);
    }

    @Test
    void saysNothingWhereThereIsNothingToCompareWith() {
        UUID report = accepted(Territory.DA_LOC, 2025, "YEAR", "2025-12-31", "PAPI", 1, 2);

        compared("daloc.vp", report).body("previousPeriod", nullValue()).body("lastYear", nullValue());
        UUID older = accepted(Territory.DA_LOC, 2024, "YEAR", "2024-12-31", "PAPI", 1, 1);
        compared("daloc.vp", report)
                .body("previousPeriod.sources.reportId", contains(older.toString()))
                .body("lastYear.gained", equalTo(-50.0f));
    }
}
