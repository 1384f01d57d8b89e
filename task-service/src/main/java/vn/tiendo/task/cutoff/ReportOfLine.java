package vn.tiendo.task.cutoff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the report stands that a line of a plan asks for in a period; told in the transaction that learned of it.
 *
 * @param period {@code M01}–{@code M12}, {@code Q1}–{@code Q4}, {@code H1}, {@code H2} or {@code YEAR}
 * @param submittedAt when it was handed in; null while it is not, also after a return
 */
public record ReportOfLine(
        UUID obligationId, UUID planId, String lineCode, String period, @Nullable Instant submittedAt) {}
