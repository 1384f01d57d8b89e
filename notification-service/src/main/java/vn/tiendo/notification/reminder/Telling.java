package vn.tiendo.notification.reminder;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.deadline.DueDeadline;
import vn.tiendo.notification.inbox.NewNotification;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.inbox.PostingNotifications;
import vn.tiendo.notification.policy.Rung;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.DeadlineEvent;
import vn.tiendo.platform.event.DeadlineEvent.DeadlineApproaching;
import vn.tiendo.platform.event.DeadlineEvent.DeadlineEscalated;
import vn.tiendo.platform.event.DeadlineEvent.DeadlineMissed;
import vn.tiendo.platform.outbox.Outbox;

/** Carries decisions out: a notice to each recipient, an entry in the ledger, an event for the other services. */
@Singleton
class Telling {
    private final Ledger ledger;
    private final PostingNotifications inbox;
    private final Outbox outbox;
    private final String linkBase;

    Telling(
            Ledger ledger,
            PostingNotifications inbox,
            Outbox outbox,
            @ConfigProperty(name = "tiendo.link-base") String linkBase) {
        this.ledger = ledger;
        this.inbox = inbox;
        this.outbox = outbox;
        this.linkBase = linkBase;
    }

    /** What the ladder says about a deadline now. */
    record Decision(DueDeadline deadline, Ladder.Step step) {}

    void tell(List<Decision> decisions, Recipients recipients, WorkingCalendar calendar, Instant now) {
        ReminderWording wording = new ReminderWording(calendar, recipients, linkBase);
        List<Ledger.Entry> entries = new ArrayList<>();
        List<NewNotification> notices = new ArrayList<>();
        List<DeadlineEvent> events = new ArrayList<>();
        for (Decision decision : decisions) {
            DueDeadline deadline = decision.deadline();
            @Nullable Rung fire = decision.step().fire();
            @Nullable Rung later = decision.step().by();
            @Nullable String by = later == null ? null : later.key();
            for (Rung missed : decision.step().superseded()) {
                recipients.of(missed, deadline).forEach(unit -> entries.add(entry(deadline, missed, unit, by)));
            }
            if (fire != null) {
                for (UUID unit : recipients.of(fire, deadline)) {
                    entries.add(entry(deadline, fire, unit, null));
                    notices.add(wording.of(fire.notice(), deadline, unit));
                }
                events.addAll(eventsOf(fire, deadline, recipients, now));
            }
        }
        if (!entries.isEmpty()) {
            ledger.write(entries, now);
        }
        inbox.post(notices);
        if (!events.isEmpty()) {
            outbox.addAll(events);
        }
    }

    private static Ledger.Entry entry(DueDeadline deadline, Rung rung, UUID unit, @Nullable String supersededBy) {
        return new Ledger.Entry(deadline.id(), deadline.dueAt(), rung.key(), unit, supersededBy);
    }

    /** One event says that it happened; only who above the lead it was escalated to makes a difference to others. */
    private static List<DeadlineEvent> eventsOf(Rung rung, DueDeadline of, Recipients recipients, Instant now) {
        if (rung.notice() == NotificationKind.DEADLINE_ESCALATED) {
            return recipients.of(rung, of).stream()
                    .filter(to -> !recipients.lead(of).contains(to))
                    .<DeadlineEvent>map(to -> new DeadlineEscalated(
                            of.id(), of.subject(), of.subjectId(), of.leadUnitId(), to, of.dueAt(), now))
                    .toList();
        }
        return List.of(
                rung.notice() == NotificationKind.DEADLINE_MISSED
                        ? new DeadlineMissed(of.id(), of.subject(), of.subjectId(), of.leadUnitId(), of.dueAt(), now)
                        : new DeadlineApproaching(
                                of.id(), of.subject(), of.subjectId(), of.leadUnitId(), of.dueAt(), now));
    }
}
