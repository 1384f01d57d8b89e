package vn.tiendo.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.Trials;
import vn.tiendo.reporting.World;
import vn.tiendo.reporting.figure.Figures;
import vn.tiendo.reporting.progress.Land.Change;
import vn.tiendo.reporting.progress.Upheaval.Kind;
import vn.tiendo.reporting.progress.Upheaval.Step;
import vn.tiendo.reporting.tally.Folding;

/** Units of any tree are merged and split: their work goes on elsewhere, and none is lost or counted twice. */
@ReportingTest
class MergerTest {
    private static final int TREES = 25;

    private final World world;
    private final Units units;
    private final TaskCopy copy;
    private final ProgressQueries progress;
    private final Folding folding;
    private final Sql sql;
    private final Set<Met> met = EnumSet.noneOf(Met.class);

    MergerTest(World world, Units units, TaskCopy copy, ProgressQueries progress, Folding folding, Sql sql) {
        this.world = world;
        this.units = units;
        this.copy = copy;
        this.progress = progress;
        this.folding = folding;
        this.sql = sql;
    }

    /** What the random trees are there to meet. */
    private enum Met {
        MERGED_LEAF,
        MERGED_WITH_UNITS_BELOW,
        UNITS_BELOW_ENDED_TOO,
        SPLIT,
        SEVERAL_IN_A_ROW,
        HEIR_TELLS_OF_ITS_OWN,
        OLD_UNIT_IS_HEARD_OF_LAST
    }

    @Test
    void conservesTheTotalsOfAnyTree() {
        Trials.of(TREES, Upheaval.any(), this::isConserved);

        assertThat(met).containsExactlyInAnyOrder(Met.values());
    }

    private void isConserved(Upheaval upheaval) {
        world.begin();
        Land land = new Land(upheaval);
        tell(land.asTold(land.units()));
        take(land.firstNews());
        world.counted();
        for (Step step : upheaval.steps()) {
            Figures whole = figures(land.root);
            Change change = land.change(step);
            note(step, change, upheaval.steps().size());

            happens(change);

            assertThat(figures(land.root)).as("the whole").isEqualTo(whole);
            assertThat(figures(change.from()).total()).as("the old unit").isZero();
            if (step.kind() != Kind.SPLIT) {
                assertThat(figures(change.heirs().get(0))).as("the heir").isEqualTo(change.together());
            }
            for (UUID unit : land.units()) {
                assertThat(figures(unit))
                        .as("unit %d", land.units().indexOf(unit))
                        .isEqualTo(land.figures(Set.of(unit)));
            }
        }
        assertThat(history()).as("history by the old unit").isEqualTo(land.history());
        world.isCountedLikeARecount();
    }

    /** Units and their work are told of on two topics, so neither waits for the other. */
    private void happens(Change change) {
        int half = change.news().size() / 2;
        take(change.news().subList(0, half));
        tell(change.moves());
        take(change.news().subList(half, change.news().size()));
        take(change.stragglers());
        world.counted();
    }

    private void note(Step step, Change change, int steps) {
        switch (step.kind()) {
            case MERGER -> met.add(change.hadUnitsBelow() ? Met.MERGED_WITH_UNITS_BELOW : Met.MERGED_LEAF);
            case MERGER_WITH_ALL_BELOW -> met.add(change.hadUnitsBelow() ? Met.UNITS_BELOW_ENDED_TOO : Met.MERGED_LEAF);
            case SPLIT -> met.add(Met.SPLIT);
        }
        if (steps > 1) {
            met.add(Met.SEVERAL_IN_A_ROW);
        }
        if (change.heirTells()) {
            met.add(Met.HEIR_TELLS_OF_ITS_OWN);
        }
        if (!change.stragglers().isEmpty()) {
            met.add(Met.OLD_UNIT_IS_HEARD_OF_LAST);
        }
    }

    private void tell(List<UnitState> states) {
        QuarkusTransaction.requiringNew().run(() -> states.forEach(units::apply));
    }

    private void take(List<TaskStatus> statuses) {
        QuarkusTransaction.requiringNew().run(() -> copy.take(statuses));
        folding.wake();
    }

    private Figures figures(UUID unit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> progress.of(units.find(unit).orElseThrow(), GroupBy.STATE, 1, null, null))
                .figures();
    }

    private Set<String> history() {
        return new HashSet<>(QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "SELECT concat_ws(' ', task_id, version, unit_id) AS told FROM task_history",
                        row -> row.text("told"))));
    }
}
