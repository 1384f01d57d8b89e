package vn.tiendo.notification.delivery;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import vn.tiendo.platform.sql.Sql;

/** Mails that were given up. */
@Singleton
public class DeadLetters {
    private final Sql sql;

    DeadLetters(Sql sql) {
        this.sql = sql;
    }

    /** Whether there is such a mail in the units' subtrees. */
    public boolean hold(List<UUID> roots, UUID delivery) {
        return !sql.list(
                        "SELECT 1 FROM delivery d JOIN unit ON unit.id = d.unit_id"
                                + " WHERE d.id = ? AND d.state = 'FAILED' AND unit.path && ?::uuid[]",
                        row -> true,
                        delivery,
                        roots)
                .isEmpty();
    }

    /** Once more from the beginning. */
    public void replay(UUID delivery) {
        sql.update(
                "UPDATE delivery SET state = 'QUEUED', attempts = 0, next_attempt_at = now(), finished_at = NULL"
                        + " WHERE id = ? AND state = 'FAILED'",
                delivery);
    }
}
