package vn.tiendo.task.coordination;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.calendar.Calendars;
import vn.tiendo.platform.calendar.Counting;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.coordination.AskingForSupport.Question;
import vn.tiendo.task.timeline.Happening;
import vn.tiendo.task.timeline.Timeline;
import vn.tiendo.task.timeline.Timeline.Entry;
import vn.tiendo.task.work.SupportNamed;
import vn.tiendo.task.work.SupportNamed.Wish;

/** Turns the naming of a supporter that cannot be charged into a request, and takes back what a plan no longer says. */
@Singleton
class AskingOtherSystems {
    private final AskingForSupport asking;
    private final TellingRequests telling;
    private final Sql sql;
    private final Timeline timeline;
    private final Calendars calendars;
    private final int term;

    AskingOtherSystems(
            AskingForSupport asking,
            TellingRequests telling,
            Sql sql,
            Timeline timeline,
            Calendars calendars,
            @ConfigProperty(name = "tiendo.task.request-term") int term) {
        this.asking = asking;
        this.telling = telling;
        this.sql = sql;
        this.timeline = timeline;
        this.calendars = calendars;
        this.term = term;
    }

    void hear(@Observes SupportNamed named) {
        SupportNamed.Plan plan = named.plan();
        if (plan != null) {
            withdraw(plan, named.at());
        }
        if (named.wishes().isEmpty()) {
            return;
        }
        Instant usual = VietnamTime.endOf(
                calendars.current().lastDay(VietnamTime.dayOf(named.at()), term, Counting.EXCLUDE_START));
        List<Question> questions = named.wishes().stream()
                .map(wish -> new Question(
                        Ids.next(), wish.task(), wish.unit(), text(wish, plan), endOfTerm(wish, usual, named.at())))
                .toList();
        if (plan == null) {
            asking.ask(questions, named.at());
        } else {
            asking.askByPlan(questions, plan.unitId(), named.at());
        }
    }

    /** An answer after the work is due would help nobody. */
    private static Instant endOfTerm(Wish wish, Instant usual, Instant now) {
        Instant due = wish.dueAt();
        return due != null && due.isAfter(now) && due.isBefore(usual) ? due : usual;
    }

    private static String text(Wish wish, SupportNamed.@Nullable Plan plan) {
        String text = "Đề nghị phối hợp thực hiện: " + wish.title();
        return plan == null ? text : text + " (Kế hoạch số " + plan.documentCode() + ")";
    }

    /** What a person has asked is theirs and stays, unless the task itself is gone. */
    private void withdraw(SupportNamed.Plan plan, Instant now) {
        List<Entry> withdrawn = sql.list(
                "UPDATE coordination_request r SET status = ?, version = r.version + 1 FROM task t"
                        + " WHERE t.id = r.task_id AND t.plan_id = ? AND r.status = 'OPEN' AND (t.state = 'DROPPED'"
                        + " OR r.asked_by IS NULL AND r.unit_id <> ALL (t.planned_coordinator_unit_ids))"
                        + " RETURNING r.id, r.task_id, r.unit_id",
                row -> entry(row, plan.documentCode()),
                RequestStatus.WITHDRAWN,
                plan.id());
        timeline.appendAll(withdrawn, now, now);
        telling.tell(
                withdrawn.stream()
                        .map(entry -> (UUID) entry.details().get("requestId"))
                        .toList(),
                now);
    }

    private static Entry entry(Row row, String documentCode) {
        return new Entry(
                row.uuid("task_id"),
                Happening.SUPPORT_WITHDRAWN,
                Map.of("requestId", row.uuid("id"), "unitId", row.uuid("unit_id"), "documentCode", documentCode));
    }
}
