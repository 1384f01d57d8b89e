package vn.tiendo.task.list;

import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;

/** What the list and its exports are narrowed to and ordered by, as the query string says it. */
public final class TaskFilterParameters {
    @RestQuery
    @Nullable
    UUID unitId;

    @Parameter(description = "count the units below unitId too")
    @RestQuery
    boolean subtree;

    @RestQuery
    @Nullable
    UUID planId;

    @RestQuery
    @Nullable
    UUID leadUnitId;

    @Parameter(description = "led by the caller's units or units below them")
    @RestQuery
    boolean mine;

    @RestQuery
    List<TaskState> state = List.of();

    @RestQuery
    List<Timeliness> timeliness = List.of();

    @RestQuery
    @Nullable
    String index;

    @Parameter(description = "number or name of an index area")
    @RestQuery
    @Nullable
    String dimension;

    @Parameter(
            description = "a day or a moment; the last moment of the task lies before it",
            schema = @Schema(type = SchemaType.STRING))
    @RestQuery
    @Nullable
    Instant dueBefore;

    @Parameter(description = "words, blind to diacritics and case")
    @RestQuery
    @Nullable
    String q;

    @Parameter(
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"dueAt", "code", "updatedAt"},
                            defaultValue = "dueAt"))
    @RestQuery
    @DefaultValue("dueAt")
    TaskSort sort = TaskSort.DUE_AT;

    @Parameter(description = "a day or a moment", schema = @Schema(type = SchemaType.STRING))
    @RestQuery
    @Nullable
    Instant updatedSince;

    TaskFilter filter() {
        return new TaskFilter(
                unitId,
                subtree,
                planId,
                leadUnitId,
                mine,
                state,
                timeliness,
                index,
                dimension,
                dueBefore,
                q,
                updatedSince);
    }
}
