package vn.tiendo.plan.line;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.platform.event.TargetMeasure;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/**
 * A line of a plan.
 *
 * @param fileWording the words of the file it came from, null when a person wrote it
 * @param estimated whole đồng, the sum of the plan's estimates that pay for it
 * @param version rises with each change of this line
 */
public record Line(UUID id, LineContent content, @Nullable Wording fileWording, long estimated, long version) {
    private static final TypeReference<Wording> WORDING = new TypeReference<>() {};
    private static final TypeReference<List<Schedule>> SCHEDULES = new TypeReference<>() {};
    private static final TypeReference<List<TargetMeasure>> TARGETS = new TypeReference<>() {};

    /** A line that no estimate names yet. */
    Line(UUID id, LineContent content, @Nullable Wording fileWording, long version) {
        this(id, content, fileWording, 0, version);
    }

    static Line of(Row row, Sql sql) {
        @Nullable String file = row.textOrNull("file_wording");
        LineContent content = new LineContent(
                row.text("code"),
                row.integer("position"),
                row.textOrNull("index"),
                sql.parse(row.text("wording"), WORDING),
                row.integerOrNull("dimension_number"),
                sql.parse(row.text("schedules"), SCHEDULES),
                sql.parse(row.text("targets"), TARGETS),
                row.texts("lead_keys"),
                row.uuidOrNull("lead_unit_id"),
                row.uuids("coordinator_ids"));
        return new Line(
                row.uuid("id"),
                content,
                file == null ? null : sql.parse(file, WORDING),
                row.number("estimated"),
                row.number("version"));
    }

    /** Whether both say the same, wherever they stand in the plan. */
    boolean saysAs(@Nullable Line other) {
        return other != null && content.equals(other.content().at(content.position()));
    }

    /** As it was, but never with a version that a reader may have seen of something else. */
    Line after(@Nullable Line later) {
        return new Line(id, content, fileWording, estimated, (later == null ? version : later.version()) + 1);
    }

    Line with(LineContent changed) {
        return new Line(id, changed, fileWording, estimated, version + 1);
    }
}
