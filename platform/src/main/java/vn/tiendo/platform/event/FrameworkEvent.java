package vn.tiendo.platform.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topic {@code framework}, compacted: how an index is scored, in one province and year. */
public sealed interface FrameworkEvent extends Event {

    /**
     * A version of the set of criteria. Points and bands are data of the province and year: nothing of them is fixed.
     *
     * @param version rises with each change of this framework
     * @param index e.g. {@code PAPI}
     * @param provinceUnitId whose set it is; null for a starter set that no province has adopted yet
     * @param year null for a starter set
     * @param starter true for the set that ships as an example and binds nobody
     * @param selfScoreRequired true when a plan may not close without the unit's own scores
     */
    @EventType("vn.tiendo.framework.state.v1")
    record FrameworkState(
            UUID frameworkId,
            long version,
            String index,
            @Nullable UUID provinceUnitId,
            @Nullable Integer year,
            String name,
            boolean starter,
            boolean selfScoreRequired,
            List<Dimension> dimensions,
            List<GradeBand> bands)
            implements FrameworkEvent {
        @Override
        public String key() {
            return frameworkId.toString();
        }
    }

    record Dimension(int number, String name, List<Component> components) {}

    record Component(String code, String name, List<Criterion> criteria) {}

    /**
     * @param maximum most points it can give
     * @param kind whether points are earned, taken away or given on top
     * @param mayNotApply true when a unit without the case is scored on the points that do apply
     */
    record Criterion(
            UUID criterionId, String code, String name, BigDecimal maximum, CriterionKind kind, boolean mayNotApply) {}

    enum CriterionKind {
        POINTS,
        DEDUCTION,
        BONUS
    }

    /**
     * @param from least share of the applicable points, 0–100, inclusive
     * @param to upper end, 0–100, exclusive but for the best band, which takes in 100
     * @param rank 1 is the best
     */
    record GradeBand(String grade, BigDecimal from, BigDecimal to, int rank) {}
}
