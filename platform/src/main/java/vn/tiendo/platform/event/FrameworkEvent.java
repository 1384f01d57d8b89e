package vn.tiendo.platform.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
     * @param notApplicableRule how a criterion whose case did not arise is counted
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
            List<GradeBand> bands,
            NotApplicableRule notApplicableRule)
            implements FrameworkEvent {
        /** Versions written before the rule was told leave such criteria out. */
        public FrameworkState {
            notApplicableRule = Objects.requireNonNullElse(notApplicableRule, NotApplicableRule.LEFT_OUT);
        }

        @Override
        public String key() {
            return frameworkId.toString();
        }
    }

    /** @param maximum most points of the area, null when it is nothing but the sum of its criteria */
    record Dimension(int number, String name, List<Component> components, @Nullable BigDecimal maximum) {}

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

    /** What becomes of a criterion whose case did not arise in the unit. */
    enum NotApplicableRule {
        /** Its maximum is taken off what the unit could earn. */
        LEFT_OUT,
        /** The unit earns its maximum. */
        FULL_POINTS
    }

    /**
     * @param from least share of the applicable points, 0–100, inclusive
     * @param to upper end, 0–100, exclusive but for the best band, which takes in 100
     * @param rank 1 is the best
     */
    record GradeBand(String grade, BigDecimal from, BigDecimal to, int rank) {
        private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

        /**
         * The band that a share of the applicable points falls in. Bonuses may lift a share above 100 and deductions
         * press it below 0; the outermost bands take these in.
         */
        public static Optional<GradeBand> of(BigDecimal share, List<GradeBand> bands) {
            BigDecimal within = share.max(BigDecimal.ZERO).min(WHOLE);
            return bands.stream()
                    .filter(band -> within.compareTo(band.from) >= 0)
                    .filter(band -> within.compareTo(band.to) < 0 || band.to.compareTo(WHOLE) >= 0)
                    .findFirst();
        }
    }
}
