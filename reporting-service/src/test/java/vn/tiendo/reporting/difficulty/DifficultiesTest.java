package vn.tiendo.reporting.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyState;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.APlan;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

/** What stood in the way of tasks, in the half-year reports about them, whose window ends on 30 June 2025. */
@ReportingTest
class DifficultiesTest {
    private static final String LISTED = "compilation.difficulties";

    private final World world;
    private final APlan plan = APlan.aPlan();
    private final ATask task = ATask.aTask().of(plan.id, Territory.DA_LOC);
    private final ATask ofThePolice =
            ATask.aTask().of(plan.id, Territory.DA_LOC).coded("1.2").ledBy(Territory.POLICE);
    private UUID ofTheCommune;
    private UUID ofCulture;

    DifficultiesTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
        ofTheCommune = plan.owingHalfYear();
        ofCulture = plan.owing(
                Ids.next(), "H1", "2025-06-30", "2025-07-05", Territory.CULTURE, Territory.DA_LOC, Territory.COMMITTEE);
        Broker.send(plan.issued());
        world.owes(ofTheCommune);
        world.owes(ofCulture);
        world.hears(task.at(TaskState.IN_PROGRESS, 40).told("2025-05-12T10:00:00+07:00"));
        world.hears(ofThePolice.told("2025-05-12T10:00:00+07:00"));
    }

    private void heard(DifficultyState... states) {
        for (DifficultyState state : states) {
            Broker.send(state);
        }
        for (DifficultyState state : states) {
            await("difficulty " + state.text() + " at version " + state.version())
                    .until(() -> world.count(
                                    "SELECT count(*) AS n FROM difficulty WHERE id = ? AND version = ?",
                                    state.difficultyId(),
                                    state.version())
                            == 1);
        }
    }

    private JsonPath drafted(UUID duty) {
        return world.as("daloc.vp")
                .body(Map.of("obligationId", duty))
                .post("/reports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    @Test
    void areListedAsTheyStoodAtTheCutOffWhateverOrderTheyCameIn() throws IOException {
        ADifficulty climbed = ADifficulty.of(task.id, "Chưa có kinh phí in pa nô");
        DifficultyState first = climbed.raised("2025-05-20T08:00:00+07:00");
        heard(climbed.climbed(Territory.DA_LOC, "2025-06-01T00:00:00+07:00"), first);
        ADifficulty solvedLater = ADifficulty.of(ofThePolice.id, "Thiếu người");
        heard(
                solvedLater.raised("2025-06-30T23:59:59+07:00"),
                solvedLater.resolved("Đã bố trí", "2025-07-01T00:00:00+07:00"));
        heard(ADifficulty.of(task.id, "Nêu sau ngày chốt").raised("2025-07-01T00:00:00+07:00"));

        JsonPath report = drafted(ofTheCommune);

        assertThat(report.getList(LISTED + ".text")).containsExactly("Chưa có kinh phí in pa nô", "Thiếu người");
        assertThat(report.getList(LISTED + ".taskCode")).containsExactly("1.1", "1.2");
        assertThat(report.getList(LISTED + ".taskId")).containsExactly(task.id.toString(), ofThePolice.id.toString());
        assertThat(report.getList(LISTED + ".level")).containsExactly(2, 1);
        assertThat(report.getString(LISTED + "[0].heldBy.name")).isEqualTo("Xã Đa Lộc");
        assertThat(report.getString(LISTED + "[0].raisedAt")).isEqualTo("2025-05-20T08:00:00+07:00");
        assertThat(report.getString(LISTED + "[0].dueAt")).isEqualTo("2025-06-16T00:00:00+07:00");
        assertThat(report.getList(LISTED + ".status")).containsExactly("OPEN", "OPEN");
        assertThat(report.getList(LISTED + ".resolution")).containsExactly(null, null);
        byte[] letter = world.as("daloc.vp")
                .get("/reports/" + report.getString("id") + ".docx")
                .asByteArray();
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(letter)))) {
            assertThat(words.getText())
                    .contains("- 1.1: Chưa có kinh phí in pa nô (nêu ngày 20/05/2025; Xã Đa Lộc; hạn đến hết ngày"
                            + " 15/06/2025; quá hạn giải quyết).");
        }
    }

    @Test
    void thatWereSolvedAreListedWhenThatWasInsideTheWindow() {
        ADifficulty before = ADifficulty.of(task.id, "Xong từ năm trước");
        heard(before.raised("2024-12-02T08:00:00+07:00"), before.resolved("Đã xong", "2024-12-31T23:59:59+07:00"));
        ADifficulty onTheFirstDay = ADifficulty.of(task.id, "Xong ngay đầu kỳ");
        heard(
                onTheFirstDay.raised("2024-12-02T08:00:00+07:00"),
                onTheFirstDay.resolved("Đã cấp kinh phí", "2025-01-01T00:00:00+07:00"));
        ADifficulty late = ADifficulty.of(task.id, "Xong sau hạn");
        heard(late.raised("2025-06-02T08:00:00+07:00"), late.resolved("Đã mượn", "2025-06-20T08:00:00+07:00"));

        JsonPath report = drafted(ofTheCommune);

        assertThat(report.getList(LISTED + ".resolution")).containsExactly("Đã cấp kinh phí", "Đã mượn");
        assertThat(report.getList(LISTED + ".resolvedAt"))
                .containsExactly("2025-01-01T00:00:00+07:00", "2025-06-20T08:00:00+07:00");
        assertThat(report.getList(LISTED + ".overdue")).containsExactly(false, false);
    }

    @Test
    void thatAreStillOpenAreOverdueFromTheEndOfTheirTerm() {
        world.at("2025-06-15T23:59:59+07:00");
        heard(ADifficulty.of(task.id, "Thiếu máy in").raised("2025-06-02T08:00:00+07:00"));
        JsonPath inTerm = drafted(ofTheCommune);
        assertThat(inTerm.getBoolean(LISTED + "[0].overdue")).isFalse();

        world.at("2025-06-16T00:00:00+07:00");
        JsonPath report = drafted(ofCulture);

        assertThat(report.getBoolean(LISTED + "[0].overdue")).isTrue();
    }

    @Test
    void areThoseOfTheTasksThatTheReportIsAbout() {
        ATask elsewhere = ATask.aTask().of(Ids.next(), Territory.LE_XA).ledBy(Territory.LE_XA);
        world.hears(elsewhere.told("2025-05-12T10:00:00+07:00"));
        heard(ADifficulty.of(elsewhere.id, "Của xã khác").raised("2025-05-20T08:00:00+07:00"));
        heard(ADifficulty.of(Ids.next(), "Của việc chưa biết").raised("2025-05-20T08:00:00+07:00"));
        heard(ADifficulty.of(ofThePolice.id, "Của Công an").raised("2025-05-20T08:00:00+07:00"));
        heard(ADifficulty.of(task.id, "Của Văn hóa").raised("2025-05-21T08:00:00+07:00"));

        assertThat(drafted(ofTheCommune).getList(LISTED + ".text")).containsExactly("Của Công an", "Của Văn hóa");
        assertThat(drafted(ofCulture).getList(LISTED + ".text")).containsExactly("Của Văn hóa");
    }

    @Test
    void goWithTheirTaskWhenItPassesToAnotherLead() {
        heard(ADifficulty.of(ofThePolice.id, "Chưa có trụ sở").raised("2025-05-20T08:00:00+07:00"));
        world.hears(ofThePolice.ledBy(Territory.CULTURE).told("2025-06-20T08:00:00+07:00"));

        assertThat(drafted(ofTheCommune).getList(LISTED + ".text")).containsExactly("Chưa có trụ sở");
        assertThat(drafted(ofCulture).getList(LISTED + ".text")).containsExactly("Chưa có trụ sở");
    }

    @Test
    void areListedOnceHoweverOftenTheyAreTold() {
        DifficultyState raised = ADifficulty.of(task.id, "Thiếu máy in").raised("2025-05-20T08:00:00+07:00");
        UUID event = Broker.send(raised);
        Broker.send(raised, event);
        UUID again = Broker.send(raised);
        await("both tellings are taken in")
                .until(() ->
                        world.count("SELECT count(*) AS n FROM inbox WHERE event_id IN (?, ?)", event, again) == 2);

        assertThat(drafted(ofTheCommune).getList(LISTED)).hasSize(1);
    }

    @Test
    void areNoneInAReportFromBeforeTheyWereTold() {
        heard(ADifficulty.of(task.id, "Thiếu máy in").raised("2025-05-20T08:00:00+07:00"));
        String id = drafted(ofTheCommune).getString("id");

        world.change(
                "UPDATE report SET compilation = (compilation::jsonb - 'difficulties')::text WHERE id = ?",
                UUID.fromString(id));

        assertThat(world.as("daloc.vp").get("/reports/" + id).jsonPath().getList(LISTED))
                .isEmpty();
    }
}
