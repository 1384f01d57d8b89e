package vn.tiendo.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.AUnit;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

/** The tallies against a count of every task, whatever happens to tasks, units and connections. */
@ReportingTest
class TalliesTest {
    private static final int CHANGES = 50_000;
    /** So many statuses are told in any order, and every so many-th comes last of all. */
    private static final int DISORDER = 500;

    private static final int STRAGGLER = 97;
    private static final int WRITERS = 3;
    private static final TaskState[] OPEN = {
        TaskState.NOT_STARTED, TaskState.IN_PROGRESS, TaskState.RETURNED, TaskState.NOT_ARISEN, TaskState.DROPPED
    };

    private final World world;
    private final Units units;
    private final TaskCopy copy;
    private final ProgressQueries progress;
    private final Recount recount;
    private final List<UnitState> tree = new ArrayList<>();

    TalliesTest(World world, Units units, TaskCopy copy, ProgressQueries progress, Recount recount) {
        this.world = world;
        this.units = units;
        this.copy = copy;
        this.progress = progress;
        this.recount = recount;
    }

    @BeforeEach
    void begin() {
        world.begin();
        for (int district = 0; district < 2; district++) {
            UnitState above = told(Ids.next(), 1, List.of(Territory.PROVINCE));
            for (int commune = 0; commune < 2; commune++) {
                UnitState below = told(Ids.next(), 1, above.path());
                told(Ids.next(), 1, below.path());
            }
        }
    }

    private UnitState told(UUID id, long version, List<UUID> above) {
        List<UUID> path = new ArrayList<>(above);
        path.add(id);
        UnitState state = AUnit.at(path, version);
        QuarkusTransaction.requiringNew().run(() -> units.apply(state));
        tree.removeIf(known -> known.unitId().equals(id));
        tree.add(state);
        return state;
    }

    /** A district above its communes, and these above their offices. */
    private void districtJoins(UUID district, UUID above) {
        List<UnitState> below = tree.stream()
                .filter(unit -> unit.path().contains(district))
                .sorted((a, b) -> a.path().size() - b.path().size())
                .toList();
        for (UnitState unit : below) {
            List<UUID> path = new ArrayList<>(List.of(Territory.PROVINCE));
            if (!above.equals(Territory.PROVINCE)) {
                path.add(above);
            }
            List<UUID> rest = unit.path()
                    .subList(unit.path().indexOf(district), unit.path().size() - 1);
            path.addAll(rest);
            told(unit.unitId(), unit.version() + 1, path);
        }
    }

    private UUID anyUnit(Random random) {
        return tree.get(random.nextInt(tree.size())).unitId();
    }

    private void change(Random random, ATask task) {
        if (random.nextInt(10) == 0) {
            task.of(Ids.next(), anyUnit(random)).ledBy(anyUnit(random));
        }
        if (random.nextInt(5) == 0) {
            task.due(random.nextInt(3) == 0 ? null : "2025-0" + (1 + random.nextInt(9)) + "-15T00:00:00+07:00");
        }
        if (random.nextInt(8) == 0) {
            task.staleFrom("2025-0" + (1 + random.nextInt(9)) + "-01T00:00:00+07:00");
        }
        if (random.nextInt(6) == 0) {
            task.about(random.nextBoolean() ? "PAPI" : "DTI", 1 + random.nextInt(8), "Nội dung " + random.nextInt(40));
        }
        task.at(OPEN[random.nextInt(OPEN.length)], random.nextInt(101));
    }

    private List<TaskStatus> history(Random random, int tasks, int changes) {
        List<ATask> all = new ArrayList<>();
        List<TaskStatus> told = new ArrayList<>();
        for (int i = 0; i < changes; i++) {
            ATask task =
                    i < tasks ? ATask.aTask().of(Ids.next(), anyUnit(random)).ledBy(anyUnit(random)) : null;
            if (task != null) {
                all.add(task);
            } else {
                task = all.get(random.nextInt(tasks));
            }
            change(random, task);
            told.add(task.told("2025-06-01T08:00:00+07:00"));
        }
        return told;
    }

    private void take(List<TaskStatus> some) {
        QuarkusTransaction.requiringNew().run(() -> copy.take(some));
    }

    private void assertLikeARecount(String seed) {
        world.counted();
        List<UUID> asked = new ArrayList<>(tree.stream().map(UnitState::unitId).toList());
        asked.add(Territory.PROVINCE);
        for (UUID id : asked) {
            Unit unit =
                    QuarkusTransaction.requiringNew().call(() -> units.find(id).orElseThrow());
            for (GroupBy groupBy : GroupBy.values()) {
                int depth = groupBy == GroupBy.UNIT ? unit.path().size() % 3 : 1;
                ProgressView view =
                        QuarkusTransaction.requiringNew().call(() -> progress.of(unit, groupBy, depth, null, null));
                assertThat(Recount.of(view))
                        .as(seed + " " + groupBy + " of " + unit.path())
                        .isEqualTo(recount.of(id, groupBy, depth));
            }
        }
        world.isCountedLikeARecount();
    }

    @Test
    void areWhatARecountIsWhateverHappensToTasksUnitsAndTime() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<TaskStatus> told = history(random, 60, 1_500);
        told.addAll(told.subList(0, 200));
        Collections.shuffle(told, random);
        List<UUID> districts = tree.stream()
                .filter(unit -> unit.path().size() == 2)
                .map(UnitState::unitId)
                .toList();

        for (int from = 0; from < told.size(); from += 340) {
            take(told.subList(from, Math.min(told.size(), from + 340)));
            boolean joined = tree.stream()
                    .anyMatch(unit -> unit.unitId().equals(districts.get(1))
                            && unit.path().size() == 3);
            districtJoins(districts.get(1), joined ? Territory.PROVINCE : districts.get(0));
            world.at("2025-0" + (1 + random.nextInt(9)) + "-14T12:00:00+07:00");

            assertLikeARecount("seed " + seed);
        }
    }

    @Test
    void standAgainstAStormOfRepetitionsDisorderAndRestartsInTheMiddle() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<TaskStatus> told = history(random, 400, CHANGES);
        for (int i = 0; i < CHANGES; i += DISORDER) {
            Collections.shuffle(told.subList(i, i + DISORDER), random);
        }
        List<TaskStatus> late = IntStream.range(0, CHANGES)
                .filter(i -> i % STRAGGLER == 0)
                .mapToObj(told::get)
                .toList();
        told.removeAll(Set.copyOf(late));
        told.addAll(late);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> written = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int part = writer;
            List<TaskStatus> own = told.stream()
                    .filter(status -> Math.floorMod(status.taskId().hashCode(), WRITERS) == part)
                    .toList();
            written.add(writers.submit(() -> write(own)));
        }

        int writing = 0;
        int folding = 0;
        while (!written.stream().allMatch(Future::isDone)) {
            Instant pause = Instant.now().plusMillis(400);
            await("a while").until(() -> Instant.now().isAfter(pause));
            writing += world.breakOff("%INTO task%");
            folding += world.breakOff("%tally_change%");
        }
        for (Future<?> one : written) {
            one.get(1, TimeUnit.MINUTES);
        }
        writers.shutdown();

        assertThat(writing).as("batches broken off while written").isPositive();
        assertThat(folding).as("folds broken off").isPositive();
        await("all changes counted")
                .atMost(Duration.ofSeconds(60))
                .until(() -> world.count("SELECT count(*) AS n FROM tally_change") == 0);
        assertThat(world.count("SELECT count(*) AS n FROM task_history")).isEqualTo(CHANGES);
        assertThat(world.count("SELECT count(*) AS n FROM task"
                        + " WHERE version <> (SELECT max(version) FROM task_history WHERE task_id = task.id)"))
                .as("tasks that are not what was told of them last")
                .isZero();
        assertLikeARecount("seed " + seed);
    }

    /** As the inbox does: what did not commit is done again; now and then also what did. */
    private void write(List<TaskStatus> own) {
        for (int from = 0; from < own.size(); from += 100) {
            List<TaskStatus> batch = own.subList(from, Math.min(own.size(), from + 100));
            boolean taken = false;
            while (!taken) {
                try {
                    take(batch);
                    taken = true;
                } catch (RuntimeException broken) {
                    taken = false;
                }
            }
            if (from % 1_000 == 0) {
                repeat(batch);
            }
        }
    }

    private void repeat(List<TaskStatus> batch) {
        try {
            take(batch);
        } catch (RuntimeException broken) {
            // It was taken already.
            return;
        }
    }
}
