package vn.tiendo.reporting.progress;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.AUnit;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

/** What keeps the tallies right: a unit that becomes known, and one name for each dimension. */
@ReportingTest
class TallyRepairTest {
    private static final String JUNE = "2025-06-01T08:00:00+07:00";

    private final World world;
    private final TaskCopy copy;

    TallyRepairTest(World world, TaskCopy copy) {
        this.world = world;
        this.copy = copy;
    }

    @BeforeEach
    void begin() {
        world.begin();
    }

    private void take(ATask... tasks) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        copy.take(Stream.of(tasks).map(task -> task.told(JUNE)).toList()));
        world.counted();
    }

    private void assertLikeARecount() {
        world.isCountedLikeARecount();
    }

    @Test
    void countsATaskOnceItsUnitIsHeardOf() {
        UUID late = Ids.next();
        take(ATask.aTask().of(Ids.next(), late).ledBy(late));

        Broker.send(AUnit.at(List.of(Territory.PROVINCE, late), 1));

        await("counted once its unit is known")
                .until(() -> world.as("sonoivu").get("/progress").jsonPath().getInt("figures.total") == 1);
        assertLikeARecount();
    }

    @Test
    void countsOneDimensionOnceHoweverItIsWorded() {
        take(
                ATask.aTask().about("PAPI", 2, "Công khai, minh bạch"),
                ATask.aTask().about("PAPI", 2, "Công khai và minh bạch"));

        world.as("daloc.vp")
                .get("/progress?groupBy=dimension")
                .then()
                .body("groups.size()", equalTo(1))
                .body("groups[0].key", equalTo("PAPI/2"))
                .body("groups[0].label", equalTo("PAPI 2. Công khai, minh bạch"))
                .body("groups[0].figures.total", equalTo(2));
    }
}
