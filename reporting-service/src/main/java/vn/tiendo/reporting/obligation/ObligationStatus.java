package vn.tiendo.reporting.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;

/** How an obligation stands. The first five follow from the clock; the last two are decisions. */
public enum ObligationStatus {
    OPEN("obligation.owed AND obligation.submitted_at IS NULL AND obligation.due_at > moment.soon"),
    DUE_SOON("obligation.owed AND obligation.submitted_at IS NULL AND obligation.due_at > moment.now"
            + " AND obligation.due_at <= moment.soon"),
    OVERDUE("obligation.owed AND obligation.submitted_at IS NULL AND obligation.due_at <= moment.now"),
    SUBMITTED_ON_TIME("NOT obligation.late"),
    SUBMITTED_LATE("obligation.late"),
    /** Nothing is owed any more, by a superior's decision. */
    WAIVED("obligation.waived_at IS NOT NULL"),
    /** Another unit owes it now; so it stands with the one that owed it before. */
    TRANSFERRED("obligation.transferred_to IS NOT NULL");

    /** {@code moment.soon} is this long after {@code moment.now}. */
    static final String MOMENT = "moment AS (SELECT ?::timestamptz AS now, ?::timestamptz AS soon)";

    private final String condition;

    ObligationStatus(String condition) {
        this.condition = condition;
    }

    /** The same question as {@link #of}, asked by the database; a test holds the two together. */
    String condition() {
        return condition;
    }

    /** Whether a report is still to come. */
    boolean owed() {
        return this == OPEN || this == DUE_SOON || this == OVERDUE;
    }

    /** @param submittedAt when the report came in; null while it is owed */
    public static ObligationStatus of(Instant dueAt, @Nullable Instant submittedAt, Instant now) {
        return switch (new Deadline(dueAt).standing(now, submittedAt)) {
            case OPEN -> OPEN;
            case DUE_SOON -> DUE_SOON;
            case OVERDUE -> OVERDUE;
            case MET_ON_TIME -> SUBMITTED_ON_TIME;
            case MET_LATE -> SUBMITTED_LATE;
        };
    }
}
