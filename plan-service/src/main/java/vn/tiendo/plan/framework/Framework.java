package vn.tiendo.plan.framework;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.FrameworkEvent.Dimension;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.event.FrameworkEvent.GradeBand;
import vn.tiendo.platform.event.FrameworkEvent.NotApplicableRule;

/**
 * A set of criteria, in one of its versions.
 *
 * @param version rises with each change; earlier ones stay readable
 * @param provinceUnitId whose set it is, null for a starter set
 * @param year null for a starter set
 * @param starter an example that binds nobody
 * @param selfScoreRequired true when a plan may not close without the unit's own scores
 * @param bands grades by share of the applicable points, percent
 */
record Framework(
        UUID id,
        long version,
        String index,
        @Nullable UUID provinceUnitId,
        @Nullable Integer year,
        String name,
        boolean starter,
        boolean selfScoreRequired,
        NotApplicableRule notApplicableRule,
        FrameworkTotals totals,
        List<Dimension> dimensions,
        List<GradeBand> bands,
        OffsetDateTime editedAt) {
    static Framework of(FrameworkState state, OffsetDateTime editedAt) {
        return new Framework(
                state.frameworkId(),
                state.version(),
                state.index(),
                state.provinceUnitId(),
                state.year(),
                state.name(),
                state.starter(),
                state.selfScoreRequired(),
                state.notApplicableRule(),
                FrameworkTotals.of(state.dimensions()),
                state.dimensions(),
                state.bands(),
                editedAt);
    }

    /** A set in a list: everything but its parts. */
    record FrameworkSummary(
            UUID id,
            long version,
            String index,
            @Nullable UUID provinceUnitId,
            @Nullable Integer year,
            String name,
            boolean starter,
            boolean selfScoreRequired,
            FrameworkTotals totals,
            OffsetDateTime editedAt) {
        static FrameworkSummary of(Framework framework) {
            return new FrameworkSummary(
                    framework.id,
                    framework.version,
                    framework.index,
                    framework.provinceUnitId,
                    framework.year,
                    framework.name,
                    framework.starter,
                    framework.selfScoreRequired,
                    framework.totals,
                    framework.editedAt);
        }
    }
}
