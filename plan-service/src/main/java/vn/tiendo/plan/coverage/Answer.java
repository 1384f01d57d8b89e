package vn.tiendo.plan.coverage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.sql.Row;

/** What a plan says to one weakness: lines with finding, cause and remedy, or a reason why there are none. */
record Answer(
        UUID criterionId,
        List<UUID> lineIds,
        @Nullable String finding,
        @Nullable String cause,
        @Nullable String remedy,
        @Nullable String writtenReason,
        long version) {
    static Answer of(Row row) {
        return new Answer(
                row.uuid("criterion_id"),
                row.uuids("line_ids"),
                row.textOrNull("finding"),
                row.textOrNull("cause"),
                row.textOrNull("remedy"),
                row.textOrNull("written_reason"),
                row.number("version"));
    }
}
