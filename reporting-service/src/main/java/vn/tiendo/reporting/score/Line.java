package vn.tiendo.reporting.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.FrameworkEvent.CriterionKind;
import vn.tiendo.platform.event.ScoreEvent.CriterionScore;

/**
 * What one criterion was given.
 *
 * @param maximum most points it can give or, for a deduction, take
 * @param points as they count in the sum: what a deduction takes away is below 0;
 *     of what does not apply, 0 or the maximum, as the set of criteria rules
 * @param notApplicable true when the unit had no such case
 */
@Schema(name = "ScoreLine")
record Line(
        UUID criterionId,
        String code,
        String name,
        CriterionKind kind,
        BigDecimal maximum,
        BigDecimal points,
        boolean notApplicable,
        @Nullable String note,
        List<UUID> evidenceIds) {

    /** Whether the next year's plan should do something about it. */
    boolean weak() {
        return !notApplicable
                && switch (kind) {
                    case POINTS -> points.compareTo(maximum) < 0;
                    case DEDUCTION -> points.signum() < 0;
                    case BONUS -> false;
                };
    }

    CriterionScore told(boolean counted) {
        return new CriterionScore(criterionId, code, points, maximum, counted);
    }

    /** With points of its own, so that it does apply. */
    Line with(BigDecimal otherPoints, @Nullable String otherNote) {
        return new Line(criterionId, code, name, kind, maximum, otherPoints, false, otherNote, evidenceIds);
    }
}
