package vn.tiendo.notification.published;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.sql.Row;

/**
 * A deadline as a calendar shows it.
 *
 * @param lastDay on which it can be met
 * @param changes so many times it became another entry than it was; never falls
 * @param done nothing more need be done
 * @param lapsed nothing is owed any more although it was not done
 */
record FeedEntry(
        UUID id, String name, @Nullable String lead, LocalDate lastDay, long changes, boolean done, boolean lapsed) {

    static FeedEntry of(Row row) {
        String code = row.textOrNull("code");
        boolean done = row.instantOrNull("met_at") != null;
        boolean lapsed = row.flag("lapsed");
        return new FeedEntry(
                row.uuid("id"),
                (code == null ? "" : code + " ") + row.text("title"),
                row.textOrNull("lead_name"),
                new Deadline(row.instant("due_at")).lastDay(),
                // The state's version rises when it is done and when that is taken back.
                row.number("moves") + row.number("state_version"),
                done,
                lapsed);
    }
}
