package vn.tiendo.reporting.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.sql.Sql;

/**
 * Writes tasks chunk by chunk. Each chunk is a short transaction of its own, so that a slow reader holds neither a
 * connection nor a snapshot; in the order of ids no task is left out, whatever changes meanwhile.
 */
@Singleton
class TaskStream {
    private static final Logger LOG = Logger.getLogger(TaskStream.class);
    private static final int CHUNK = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String LINES = "WITH scope AS MATERIALIZED ("
            + " SELECT id FROM unit WHERE path && ?::uuid[] AND path @> ?::uuid[]),"
            + " chunk AS MATERIALIZED (SELECT id, version, year FROM task"
            + " WHERE (unit_id IN (SELECT id FROM scope) OR lead_unit_id IN (SELECT id FROM scope))"
            + " AND id > ? AND taken_at >= coalesce(?::timestamptz, '-infinity') ORDER BY id LIMIT ?)"
            + " SELECT told.task_id, told.version, told.plan_id, told.plan_version, chunk.year, told.code, told.title,"
            + " told.unit_id, own.name AS unit_name, told.lead_unit_id AS lead_id, lead.name AS lead_name,"
            + " told.index_code, told.dimension, told.dimension_number, told.state, told.percent, told.due_at,"
            + " told.stale_at, told.done_at, told.progress_count, told.evidence_count, told.happened_at"
            + " FROM chunk"
            + " JOIN task_history told ON told.task_id = chunk.id AND told.version = chunk.version"
            + " LEFT JOIN unit own ON own.id = told.unit_id LEFT JOIN unit lead ON lead.id = told.lead_unit_id"
            + " ORDER BY told.task_id";
    /**
     * A change that is not committed yet bears the moment at which its transaction began; one second more covers a
     * transaction that has only just begun.
     */
    private static final String COMPLETE_UNTIL = "SELECT least(now(), min(xact_start)) - interval '1 second' AS until"
            + " FROM pg_stat_activity WHERE datname = current_database()";

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    TaskStream(Sql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param roots the units whose subtrees the caller's rights cover
     * @param subtree narrows that to one unit and all below it; null for all
     * @param takenSince inclusive; null for all
     */
    record Selection(List<UUID> roots, @Nullable UUID subtree, @Nullable Instant takenSince) {}

    /** Every change taken in before this moment can be seen now. */
    Instant completeUntil() {
        return sql.one(COMPLETE_UNTIL, row -> row.instant("until")).orElseThrow();
    }

    /** Waits whenever the reader does, and ends when the reader is gone. */
    void write(Selection selection, OutputStream out) {
        try {
            UUID last = BEFORE_ALL;
            List<TaskLine> chunk;
            do {
                chunk = after(last, selection);
                for (TaskLine line : chunk) {
                    out.write(written(line));
                    out.write('\n');
                    last = line.id();
                }
            } while (chunk.size() == CHUNK);
        } catch (IOException gone) {
            LOG.debugf(gone, "The reader of an export left");
        }
    }

    private byte[] written(TaskLine line) {
        try {
            return json.writeValueAsBytes(line);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private List<TaskLine> after(UUID last, Selection selection) {
        Instant now = clock.instant();
        List<UUID> within = selection.subtree() == null ? List.of() : List.of(selection.subtree());
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        LINES,
                        row -> TaskLine.of(row, now),
                        selection.roots(),
                        within,
                        last,
                        selection.takenSince(),
                        CHUNK));
    }
}
