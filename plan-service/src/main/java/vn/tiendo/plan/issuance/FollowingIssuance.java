package vn.tiendo.plan.issuance;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tiendo.plan.issuance.IssuanceDuties.Move;
import vn.tiendo.platform.calendar.Calendars;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.CalendarEvent.CalendarState;
import vn.tiendo.platform.event.DueMove;
import vn.tiendo.platform.event.DueMove.Cause;
import vn.tiendo.platform.event.PlanEvent.IssuanceStatus;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.outbox.Outbox;

/** Lets duties arise, be met and move as plans are issued and the calendar changes. */
@Singleton
public class FollowingIssuance {
    private final IssuanceRules rules;
    private final IssuanceDuties duties;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Clock clock;

    FollowingIssuance(IssuanceRules rules, IssuanceDuties duties, Calendars calendars, Outbox outbox, Clock clock) {
        this.rules = rules;
        this.duties = duties;
        this.calendars = calendars;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Within the transaction of the issuing. An amendment asks nothing new of those below. */
    public void follow(PlanIssued issued) {
        if (issued.version() == 1) {
            rules.of(issued.planId()).ifPresent(kept -> ask(issued, kept.rule()));
        }
        UUID parent = issued.parentPlanId();
        if (parent != null) {
            duties.openOf(parent, issued.unitId()).ifPresent(duty -> meet(duty, issued));
        }
    }

    private void ask(PlanIssued issued, IssuanceRule rule) {
        Instant now = clock.instant();
        Instant dueAt = rule.deadline(issued.issuedOn(), calendars.current()).endsAt();
        List<IssuanceDuty> asked = duties.childrenOf(issued.unitId(), rule, issued.issuedOn()).stream()
                .map(unit -> new IssuanceDuty(
                        Ids.next(),
                        1,
                        issued.planId(),
                        issued.title(),
                        issued.unitId(),
                        issued.issuedOn(),
                        unit.id(),
                        dueAt,
                        IssuanceStatus.OPEN,
                        null,
                        null))
                .toList();
        duties.open(asked, now).forEach(duty -> outbox.add(duty.told(now, null)));
    }

    private void meet(IssuanceDuty duty, PlanIssued issued) {
        Instant now = clock.instant();
        IssuanceDuty met = duty.metBy(issued.planId(), issued.issuedOn(), now);
        duties.meet(met, now);
        outbox.add(met.told(now, null));
    }

    /** Within the transaction of the edit, so that no answer shows the new calendar beside an old due date. */
    void recount(@Observes CalendarState edited) {
        Instant now = clock.instant();
        WorkingCalendar calendar = calendars.current();
        List<Move> moves = duties.openInWorkingDays().stream()
                .map(open -> new Move(
                        open.duty()
                                .dueAt(open.rule()
                                        .deadline(open.duty().parentIssuedOn(), calendar)
                                        .endsAt()),
                        open.duty().dueAt()))
                .filter(move -> !move.duty().dueAt().equals(move.from()))
                .toList();
        duties.move(moves, now);
        moves.forEach(move -> outbox.add(move.duty().told(now, new DueMove(Cause.CALENDAR, move.from()))));
    }
}
