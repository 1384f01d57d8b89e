package vn.tiendo.platform.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topic {@code score}, compacted: what units scored under a framework. */
public sealed interface ScoreEvent extends Event {

    /**
     * A unit's score under one framework as it stands now.
     *
     * @param year the year that is scored
     * @param stage how far it has come; the first is the unit's own scoring, without which there is no other
     * @param points sum of what counts, bonuses on top and deductions taken off
     * @param applicable the most points the unit could earn: criteria that do not apply are left out
     * @param grade by the framework's bands, null when it has none
     * @param version rises with each change of this score
     */
    @EventType("vn.tiendo.score.state.v1")
    record ScoreState(
            UUID frameworkId,
            UUID unitId,
            String index,
            int year,
            ScoreStage stage,
            BigDecimal points,
            BigDecimal applicable,
            @Nullable String grade,
            List<CriterionScore> criteria,
            long version,
            Instant occurredAt)
            implements ScoreEvent {
        @Override
        public String key() {
            return frameworkId + ":" + unitId;
        }
    }

    enum ScoreStage {
        SELF,
        VERIFIED,
        PUBLISHED
    }

    /**
     * @param points as they count in the sum: what a deduction takes away is below 0
     * @param applicable false when the unit had no such case, so that neither points nor maximum count
     */
    record CriterionScore(UUID criterionId, String code, BigDecimal points, BigDecimal maximum, boolean applicable) {}
}
