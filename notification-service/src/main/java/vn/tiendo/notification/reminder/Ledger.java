package vn.tiendo.notification.reminder;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.deadline.DueDeadline;
import vn.tiendo.platform.sql.Sql;

/** What was told to whom about which end of a deadline. */
@Singleton
class Ledger {
    private final Sql sql;

    Ledger(Sql sql) {
        this.sql = sql;
    }

    /** @param supersededBy the key of the rung that fired instead; null for the one that fired */
    record Entry(UUID deadlineId, Instant dueAt, String rung, UUID recipientId, @Nullable String supersededBy) {}

    /** Per deadline the rungs, by their keys, that are spent for its present end. */
    Map<UUID, Set<String>> spent(Collection<DueDeadline> deadlines) {
        record Spent(UUID deadlineId, String rung) {}
        return sql
                .list(
                        "SELECT DISTINCT l.deadline_id, l.rung FROM reminder_ledger l"
                                + " JOIN deadline d ON d.id = l.deadline_id AND d.due_at = l.due_at"
                                + " WHERE l.deadline_id = ANY (?::uuid[])",
                        row -> new Spent(row.uuid("deadline_id"), row.text("rung")),
                        deadlines.stream().map(DueDeadline::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Spent::deadlineId, Collectors.mapping(Spent::rung, Collectors.toSet())));
    }

    /** A second entry for the same rung and recipient fails, and takes the notice beside it along. */
    void write(List<Entry> entries, Instant now) {
        sql.batch(
                "INSERT INTO reminder_ledger (deadline_id, due_at, rung, recipient_unit_id, outcome,"
                        + " superseded_by, written_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                entries.stream()
                        .map(entry -> new @Nullable Object[] {
                            entry.deadlineId(),
                            entry.dueAt(),
                            entry.rung(),
                            entry.recipientId(),
                            entry.supersededBy() == null ? "FIRED" : "SUPERSEDED",
                            entry.supersededBy(),
                            now
                        })
                        .toList());
    }
}
