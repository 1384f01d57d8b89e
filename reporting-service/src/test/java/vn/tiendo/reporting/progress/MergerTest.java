package vn.tiendo.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.AUnit;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;
import vn.tiendo.reporting.figure.Figures;

/** Units of a random tree are merged into another: their work goes on there, and none is lost or counted twice. */
@ReportingTest
class MergerTest {
    private static final int UNITS = 14;
    private static final int TASKS = 60;
    private static final TaskState[] STATES = {
        TaskState.NOT_STARTED, TaskState.IN_PROGRESS, TaskState.RETURNED, TaskState.NOT_ARISEN, TaskState.DROPPED
    };

    private final World world;
    private final Units units;
    private final TaskCopy copy;
    private final ProgressQueries progress;
    private final List<List<UUID>> paths = new ArrayList<>();

    MergerTest(World world, Units units, TaskCopy copy, ProgressQueries progress) {
        this.world = world;
        this.units = units;
        this.copy = copy;
        this.progress = progress;
    }

    @BeforeEach
    void begin() {
        world.begin();
    }

    private record Work(ATask task, UUID unit) {}

    private UUID grown(List<UUID> above) {
        UUID id = Ids.next();
        List<UUID> path = new ArrayList<>(above);
        path.add(id);
        paths.add(path);
        units.apply(AUnit.at(path, 1));
        return id;
    }

    /** The last two branches share nothing but the province, so that one can be merged into the other. */
    private List<UUID> randomTree(Random random) {
        paths.clear();
        paths.add(List.of(Territory.PROVINCE));
        return QuarkusTransaction.requiringNew().call(() -> {
            List<UUID> tree = new ArrayList<>();
            for (int i = 0; i < UNITS; i++) {
                tree.add(grown(paths.get(random.nextInt(paths.size()))));
            }
            tree.add(grown(paths.get(0)));
            tree.add(grown(paths.get(0)));
            return tree;
        });
    }

    private void told(List<Work> some, String at) {
        QuarkusTransaction.requiringNew()
                .run(() -> copy.take(
                        some.stream().map(work -> work.task().told(at)).toList()));
        world.counted();
    }

    private Figures figures(UUID unit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> progress.of(units.find(unit).orElseThrow(), GroupBy.STATE, 1, null, null))
                .figures();
    }

    private boolean below(UUID unit, UUID above) {
        return paths.stream().anyMatch(path -> path.get(path.size() - 1).equals(unit) && path.contains(above));
    }

    @RepeatedTest(6)
    void conservesTheTotalsOfAnyTree() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<UUID> tree = randomTree(random);
        UUID next = tree.get(tree.size() - 1);
        UUID old = tree.get(random.nextInt(tree.size() - 1));
        List<Work> all = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            UUID unit = tree.get(random.nextInt(tree.size()));
            ATask task = ATask.aTask().of(Ids.next(), unit).ledBy(unit);
            all.add(new Work(task.at(STATES[random.nextInt(STATES.length)], 10), unit));
        }
        told(all, "2025-06-01T08:00:00+07:00");
        Figures province = figures(Territory.PROVINCE);
        long together = figures(old).applicable() + figures(next).applicable();

        List<Work> merged = all.stream().filter(work -> below(work.unit(), old)).toList();
        merged.forEach(work -> work.task().of(Ids.next(), next).ledBy(next));
        told(merged, "2025-07-01T08:00:00+07:00");

        assertThat(figures(Territory.PROVINCE)).as("seed " + seed).isEqualTo(province);
        assertThat(figures(next).applicable()).as("seed " + seed).isEqualTo(together);
        assertThat(figures(old).total()).as("seed " + seed).isZero();
        world.isCountedLikeARecount();
    }
}
