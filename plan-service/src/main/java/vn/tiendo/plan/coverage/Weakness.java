package vn.tiendo.plan.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A criterion that earned less than it could last year, and what the plan does about it.
 *
 * @param points what it earned; below 0 for a deduction
 * @param maximum what it could earn; 0 for a deduction
 * @param lines the plan's lines that answer it
 * @param finding what was found wrong
 * @param cause why it was so
 * @param remedy what the lines are to change
 * @param writtenReason why no line answers it
 * @param answered whether a line or a written reason is there
 * @param version rises with each change of the answer, 0 while there is none
 */
record Weakness(
        UUID criterionId,
        String code,
        String name,
        String index,
        BigDecimal points,
        BigDecimal maximum,
        List<AnsweringLine> lines,
        @Nullable String finding,
        @Nullable String cause,
        @Nullable String remedy,
        @Nullable String writtenReason,
        boolean answered,
        long version) {

    record AnsweringLine(UUID id, String code, String task) {}

    Weakness answeredBy(Answer answer, List<AnsweringLine> standing) {
        return new Weakness(
                criterionId,
                code,
                name,
                index,
                points,
                maximum,
                standing,
                answer.finding(),
                answer.cause(),
                answer.remedy(),
                answer.writtenReason(),
                !standing.isEmpty() || answer.writtenReason() != null,
                answer.version());
    }
}
