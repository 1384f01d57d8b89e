package vn.tiendo.reporting.figure;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;

/**
 * Tasks counted.
 *
 * @param total all tasks, dropped ones too
 * @param applicable the denominator: all but {@code NOT_ARISEN} and {@code DROPPED}
 * @param byState every state, also those with none; adds up to total
 * @param byTimeliness every timeliness, also those with none; adds up to total
 * @param done reported done or verified
 * @param verified verified only
 * @param percentDone done of applicable, 0–100 with one decimal; null when nothing is applicable
 * @param percentVerified verified of applicable, in the same way
 */
public record Figures(
        long total,
        long applicable,
        Map<TaskState, Long> byState,
        Map<Timeliness, Long> byTimeliness,
        long done,
        long verified,
        @Nullable BigDecimal percentDone,
        @Nullable BigDecimal percentVerified) {}
