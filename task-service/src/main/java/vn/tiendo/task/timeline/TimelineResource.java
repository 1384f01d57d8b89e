package vn.tiendo.task.timeline;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.scope.Scope;

@Path("/tasks")
@Tag(name = "Timeline")
class TimelineResource {
    private static final TypeReference<TimelineEntry.ActingFor> ACTING_FOR = new TypeReference<>() {};

    private final Sql sql;
    private final Scope scope;
    private final VerifyingTimelines verifying;

    TimelineResource(Sql sql, Scope scope, VerifyingTimelines verifying) {
        this.sql = sql;
        this.scope = scope;
        this.verifying = verifying;
    }

    @GET
    @Path("{id}/timeline")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "Everything that happened to a task, oldest first")
    public Page<TimelineEntry> of(
            @RestPath UUID id, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        scope.of(id);
        int size = Limit.of(limit);
        List<TimelineEntry> rows = sql.list(
                "SELECT id, sequence, kind, details::text AS details, happened_at, recorded_at, subject, post, unit_id,"
                        + " unit_name, acting_for::text AS acting_for, hash FROM timeline_entry WHERE task_id = ? AND sequence > ?"
                        + " ORDER BY sequence LIMIT ?",
                this::entry,
                id,
                after(cursor),
                size + 1);
        return Page.of(rows, size, last -> Cursor.of(Long.toString(last.sequence())));
    }

    @GET
    @Path("{id}/timeline/verification")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "Whether the timeline of a task still says what was noted")
    public Verification verification(@RestPath UUID id) {
        return verifying.ofTask(id);
    }

    private static long after(@Nullable String encoded) {
        Cursor cursor = Cursor.decode(encoded, 1);
        return cursor == null ? 0 : cursor.number(0);
    }

    private TimelineEntry entry(Row row) {
        String subject = row.textOrNull("subject");
        String actingFor = row.textOrNull("acting_for");
        TimelineEntry.Actor actor = subject == null
                ? null
                : new TimelineEntry.Actor(
                        subject,
                        row.textOrNull("post"),
                        row.uuid("unit_id"),
                        row.textOrNull("unit_name"),
                        actingFor == null ? null : sql.parse(actingFor, ACTING_FOR));
        return new TimelineEntry(
                row.number("id"),
                row.number("sequence"),
                row.constant("kind", Happening.class),
                row.moment("happened_at"),
                row.moment("recorded_at"),
                actor,
                sql.parse(row.text("details"), new TypeReference<Map<String, Object>>() {}),
                HexFormat.of().formatHex(row.bytes("hash")));
    }
}
