package vn.tiendo.task.timeline;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;

/** Writes the record of what happened, in the transaction of what happened. */
@Singleton
public class Timeline {
    /** Whom the caller stands in for that day, in a unit of both and of the work, unless it is the caller's by name. */
    private static final String ACTING_FOR = "(SELECT jsonb_build_object('subject', d.person, 'post', d.post,"
            + " 'unitId', d.unit_id, 'unitName', away.name) FROM task t JOIN delegation d ON d.delegate::text = ?"
            + " AND d.active AND ?::date BETWEEN d.from_day AND d.to_day JOIN unit away ON away.id = d.unit_id"
            + " AND away.path && ?::uuid[] WHERE t.id = ? AND t.person_id IS DISTINCT FROM d.delegate::text AND EXISTS (SELECT FROM unit u"
            + " WHERE d.unit_id = ANY (u.path) AND u.id = ANY (t.coordinator_unit_ids || t.lead_unit_id"
            + " || coalesce(t.responsible_unit_id, t.unit_id)))"
            + " ORDER BY d.person::text IS NOT DISTINCT FROM t.person_id DESC, cardinality(away.path) DESC, d.id"
            + " LIMIT 1)";

    private static final String OF_CALLER =
            "INSERT INTO timeline_entry (task_id, kind, details, happened_at, recorded_at, subject, post, unit_id,"
                    + " unit_name, acting_for) VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT name FROM unit WHERE id = ?), "
                    + ACTING_FOR + ")";

    private final Sql sql;
    private final Caller caller;

    Timeline(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    public record Entry(UUID task, Happening kind, Map<String, ?> details) {}

    /**
     * Notes what the current caller did.
     *
     * @param details what changed, by field name; values as JSON
     */
    public void append(UUID task, Happening kind, Map<String, ?> details, Instant happenedAt, Instant now) {
        sql.update(OF_CALLER, ofCaller(task, kind, details, happenedAt, now));
    }

    /** Notes much that the current caller did at once; in one order of the tasks, because each is waited for. */
    public void appendOwn(Collection<Entry> entries, Instant now) {
        sql.batch(
                OF_CALLER,
                inOrder(entries)
                        .map(entry -> ofCaller(entry.task(), entry.kind(), entry.details(), now, now))
                        .toList());
    }

    private @Nullable Object[] ofCaller(
            UUID task, Happening kind, Map<String, ?> details, Instant happenedAt, Instant now) {
        UUID unit = caller.homeUnit();
        return new @Nullable Object[] {
            task,
            kind,
            sql.json(details),
            happenedAt,
            now,
            caller.subject(),
            caller.post(),
            unit,
            unit,
            caller.subject(),
            VietnamTime.dayOf(now),
            caller.roots(),
            task
        };
    }

    /** Notes much that a plan or a term that went by caused: no person acted on the tasks themselves. */
    public void appendAll(Collection<Entry> entries, Instant happenedAt, Instant now) {
        sql.batch(
                "INSERT INTO timeline_entry (task_id, kind, details, happened_at, recorded_at) VALUES (?, ?, ?, ?, ?)",
                inOrder(entries)
                        .map(entry -> new @Nullable Object[] {
                            entry.task(), entry.kind(), sql.json(entry.details()), happenedAt, now
                        })
                        .toList());
    }

    private static Stream<Entry> inOrder(Collection<Entry> entries) {
        return entries.stream().sorted(Comparator.comparing(Entry::task));
    }
}
