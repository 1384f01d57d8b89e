package vn.tiendo.notification.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.notification.testing.Province.as;
import static vn.tiendo.notification.testing.TestTask.aTask;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.notification.NotificationTest;
import vn.tiendo.notification.testing.Province;
import vn.tiendo.notification.testing.TestTask;
import vn.tiendo.notification.testing.Today;
import vn.tiendo.platform.event.DueMove.Cause;
import vn.tiendo.platform.event.UnitEvent.SuccessionKind;
import vn.tiendo.platform.event.UnitEvent.Successor;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;

@NotificationTest
class MovedDatesTest {
    private final Sql sql;

    MovedDatesTest(Sql sql) {
        this.sql = sql;
    }

    @BeforeEach
    void onAQuietDayInTheProvince() {
        Province.isKnown();
        Today.is("2025-03-10T09:00");
    }

    @Test
    void scenario43TellsEachOwnerOnceHoweverManyDatesACalendarEditMoves() {
        UUID first = aUnit(null, List.of());
        UUID second = aUnit(null, List.of());
        List<TestTask> tasks = IntStream.range(0, 30)
                .mapToObj(i ->
                        registered(aTask().ledBy(i % 2 == 0 ? first : second).dueOn("2025-11-28")))
                .toList();

        tasks.forEach(task -> task.movedTo("2025-12-01", Cause.CALENDAR).sent());

        await("both were told")
                .until(() -> !told(first).isEmpty() && !told(second).isEmpty());
        TestTask alone = registered(aTask().ledBy(first).dueOn("2025-11-28"));
        alone.movedTo("2025-12-02", Cause.EXTENSION).sent();
        await("time has passed for a storm, had there been one")
                .until(() -> told(first).size() > 1);
        assertThat(told(first))
                .extracting(Told::title)
                .containsExactly(
                        "Lịch làm việc thay đổi: 15 thời hạn của đơn vị được tính lại",
                        "Được gia hạn, hạn mới hết ngày 02/12/2025: 2.1 “Niêm yết dự toán ngân sách”");
        assertThat(told(second)).hasSize(1);
        assertThat(told(first).get(0).body())
                .contains("2.1 “Niêm yết dự toán ngân sách”: hạn cũ hết ngày 28/11/2025, hạn mới hết ngày 01/12/2025.")
                .contains("… và 5 thời hạn khác.")
                .hasLineCount(13);
        assertThat(as("sonoivu")
                        .get("/deadlines?limit=200&from=2025-12-01&to=2025-12-01")
                        .jsonPath()
                        .<List<String>>getList("items.findAll { it.leadUnit.id == '" + first + "' }.moves.cause"))
                .hasSize(15)
                .containsOnly(List.of("CALENDAR"));
    }

    @Test
    void tellsNothingOfADateThatCameBackAndOfWorkThatIsDone() {
        UUID unit = aUnit(null, List.of());
        TestTask back = registered(aTask().ledBy(unit).dueOn("2025-11-28"));
        TestTask done = registered(aTask().ledBy(unit).dueOn("2025-11-28"));
        TestTask next = registered(aTask().ledBy(unit).dueOn("2025-11-28"));

        back.movedTo("2025-12-01", Cause.AMENDMENT)
                .sent()
                .movedTo("2025-11-28", Cause.AMENDMENT)
                .sent();
        done.movedTo("2025-12-01", Cause.AMENDMENT)
                .sent()
                .doneAt("2025-03-10T09:00")
                .sent();
        // Recurring work whose next occurrence has its turn was moved by nobody.
        next.dueOn("2026-02-28").sent();

        await("all is dealt with").until(() -> untold() == 0 && moves(next.id()) == 1 && moves(back.id()) == 2);
        assertThat(told(unit)).isEmpty();
    }

    @Test
    void tellsTheSuccessorOfAUnitThatWasMerged() {
        UUID successor = aUnit(null, List.of());
        UUID merged = aUnit(
                LocalDate.of(2025, 3, 9),
                List.of(new Successor(successor, SuccessionKind.MERGE, LocalDate.of(2025, 3, 10), "1666/NQ-UBTVQH15")));
        TestTask task = registered(aTask().ledBy(merged).dueOn("2025-03-12"));

        task.movedTo("2025-03-17", Cause.EXTENSION).sent();

        await("the successor is told").until(() -> told(successor).size() == 2);
        assertThat(told(successor))
                .extracting(Told::kind)
                .containsExactlyInAnyOrder("DEADLINE_APPROACHING", "DEADLINE_MOVED");
        assertThat(told(merged)).isEmpty();
    }

    private record Told(String kind, String title, String body) {}

    private List<Told> told(UUID unit) {
        return sql.list(
                "SELECT kind, title, body FROM notification WHERE unit_id = ? ORDER BY id",
                row -> new Told(row.text("kind"), row.text("title"), row.text("body")),
                unit);
    }

    private long untold() {
        return sql.one("SELECT count(*) AS n FROM deadline_move WHERE untold_since IS NOT NULL", row -> row.number("n"))
                .orElseThrow();
    }

    private long moves(UUID subject) {
        return sql.one(
                        "SELECT count(*) AS n FROM deadline_move m JOIN deadline d ON d.id = m.deadline_id"
                                + " WHERE d.subject_id = ?",
                        row -> row.number("n"),
                        subject)
                .orElseThrow();
    }

    private TestTask registered(TestTask task) {
        task.sent();
        await("it is registered").until(() -> !sql.list(
                        "SELECT 1 FROM deadline WHERE subject_id = ? AND due_at IS NOT NULL", row -> 1, task.id())
                .isEmpty());
        return task;
    }

    /** An office of the province that no other test knows. */
    private UUID aUnit(LocalDate validTo, List<Successor> successors) {
        UUID id = UUID.randomUUID();
        List<UUID> path = List.of(Territory.PROVINCE, id);
        Broker.send(new UnitState(
                id, 1, null, "Phòng thử", "OFFICE", null, Territory.PROVINCE, path, null, validTo, successors));
        await("the unit is known").until(() -> !sql.list("SELECT 1 FROM unit WHERE id = ?", row -> 1, id)
                .isEmpty());
        return id;
    }
}
