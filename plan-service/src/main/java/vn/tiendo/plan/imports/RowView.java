package vn.tiendo.plan.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Corrected;
import vn.tiendo.plan.line.LineContent;
import vn.tiendo.plan.line.Wording;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.platform.event.TargetMeasure;

/**
 * A row of an imported file: its words, and what they were read as.
 *
 * @param row number in reading order, from 1
 * @param code the line's code in a plan that this import is applied to
 * @param source where the row begins in the file, for people
 * @param corrected by the name of the field, the words without slips of scanning and typing, where there were any; the
 *     reading goes by them, {@code words} stay as written
 * @param dimension the area's number in its index, null when it is none of the index's areas
 * @param leadUnitId the one accountable unit, null where a person must choose
 */
record RowView(
        int row,
        String code,
        String source,
        Wording words,
        Map<String, String> corrected,
        @Nullable Integer dimension,
        List<String> leadKeys,
        @Nullable UUID leadUnitId,
        List<UUID> coordinatorUnitIds,
        List<Schedule> schedules,
        List<TargetMeasure> targets) {
    static RowView of(ImportedRow row) {
        LineContent content = row.content();
        return new RowView(
                row.number(),
                content.code(),
                row.source(),
                content.wording(),
                corrected(content.wording()),
                content.dimensionNumber(),
                content.leadKeys(),
                content.leadUnitId(),
                content.coordinatorUnitIds(),
                content.schedules(),
                content.targets());
    }

    private static Map<String, String> corrected(Wording words) {
        Map<String, String> corrected = new LinkedHashMap<>();
        words.byField().forEach((field, written) -> {
            String mended = Corrected.of(written);
            if (!mended.equals(written)) {
                corrected.put(field, mended);
            }
        });
        return corrected;
    }
}
