package vn.tiendo.task.timeline;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;

/** Writes the record of what happened, in the transaction of what happened. */
@Singleton
public class Timeline {
    private static final String OF_CALLER =
            "INSERT INTO timeline_entry (task_id, kind, details, happened_at, recorded_at, subject, post, unit_id,"
                    + " unit_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT name FROM unit WHERE id = ?))";

    private final Sql sql;
    private final Caller caller;

    Timeline(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** An entry that a plan or a term that went by caused: no person acted on the task itself. */
    public record PlanEntry(UUID task, Happening kind, Map<String, ?> details) {}

    /**
     * Notes what the current caller did.
     *
     * @param details what changed, by field name; values as JSON
     */
    public void append(UUID task, Happening kind, Map<String, ?> details, Instant happenedAt, Instant now) {
        sql.update(OF_CALLER, ofCaller(task, kind, details, happenedAt, now));
    }

    /** Notes what the current caller did to many tasks; in one order of the tasks, because each is waited for. */
    public void appendEach(SortedMap<UUID, ? extends Map<String, ?>> details, Happening kind, Instant now) {
        sql.batch(
                OF_CALLER,
                details.entrySet().stream()
                        .map(entry -> ofCaller(entry.getKey(), kind, entry.getValue(), now, now))
                        .toList());
    }

    private @Nullable Object[] ofCaller(
            UUID task, Happening kind, Map<String, ?> details, Instant happenedAt, Instant now) {
        UUID unit = caller.homeUnit();
        return new @Nullable Object[] {
            task, kind, sql.json(details), happenedAt, now, caller.subject(), caller.post(), unit, unit
        };
    }

    /** Notes much at once; in one order of the tasks, because each is waited for. */
    public void appendAll(Collection<PlanEntry> entries, Instant happenedAt, Instant now) {
        sql.batch(
                "INSERT INTO timeline_entry (task_id, kind, details, happened_at, recorded_at) VALUES (?, ?, ?, ?, ?)",
                entries.stream()
                        .sorted(Comparator.comparing(PlanEntry::task))
                        .map(entry -> new @Nullable Object[] {
                            entry.task(), entry.kind(), sql.json(entry.details()), happenedAt, now
                        })
                        .toList());
    }
}
