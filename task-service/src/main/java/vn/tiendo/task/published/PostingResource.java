package vn.tiendo.task.published;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.sql.Sql;

/** Open to everybody. */
@Path("/public/v1/postings")
@Tag(name = "Open data")
class PostingResource {
    /** Names the fields that leave: what the record holds besides, such as a list of households, does not. */
    private static final String POSTINGS = "SELECT t.id, t.unit_id, unit.name AS unit_name, t.title,"
            + " ARRAY(SELECT jsonb_array_elements_text(t.kind_details -> 'places')) AS places,"
            + " ARRAY(SELECT jsonb_array_elements_text(t.kind_details -> 'channels')) AS channels,"
            + " (t.kind_details ->> 'from')::date AS posted_on, (t.kind_details ->> 'lastDay')::date AS last_day"
            + " FROM task t LEFT JOIN unit ON unit.id = t.unit_id"
            + " WHERE t.kind = 'PUBLICATION' AND t.state <> 'DROPPED' AND (t.kind_details ->> 'from')::date <= ?"
            + " AND (?::uuid IS NULL OR unit.path @> ARRAY[?]::uuid[]) AND (?::uuid IS NULL OR t.id < ?::uuid)"
            + " ORDER BY t.id DESC LIMIT ?";

    private final Sql sql;
    private final Clock clock;

    PostingResource(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "What was posted where and until when; never the list that was posted")
    public Page<Posting> postings(
            @RestQuery @Nullable UUID unitId, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        @Nullable Cursor after = Cursor.decode(cursor, 1);
        @Nullable UUID last = after == null ? null : after.uuid(0);
        int most = Limit.of(limit);
        LocalDate today = VietnamTime.dayOf(clock.instant());
        List<Posting> rows =
                sql.list(POSTINGS, row -> Posting.of(row, today), today, unitId, unitId, last, last, most + 1);
        return Page.of(rows, most, posting -> Cursor.of(posting.id().toString()));
    }
}
