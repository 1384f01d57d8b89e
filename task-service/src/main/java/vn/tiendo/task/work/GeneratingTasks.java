package vn.tiendo.task.work;

import static java.util.Objects.requireNonNull;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.calendar.Calendars;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.PlanEvent;
import vn.tiendo.platform.event.PlanEvent.IssuanceDuty;
import vn.tiendo.platform.event.PlanEvent.Line;
import vn.tiendo.platform.event.PlanEvent.PlanClosed;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.RecipientPurpose;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.inbox.Inbox;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.scope.Hierarchy;
import vn.tiendo.task.timeline.Timeline;

/** Makes an issued plan version into tasks: one per line, once, however often and in whatever order versions arrive. */
@ApplicationScoped
class GeneratingTasks {
    private final Inbox inbox;
    private final Tasks tasks;
    private final Sql sql;
    private final Calendars calendars;
    private final Hierarchy hierarchy;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Event<SupportNamed> named;
    private final Clock clock;
    private final Period freshness;

    GeneratingTasks(
            Inbox inbox,
            Tasks tasks,
            Sql sql,
            Calendars calendars,
            Hierarchy hierarchy,
            Timeline timeline,
            Outbox outbox,
            Event<SupportNamed> named,
            Clock clock,
            @ConfigProperty(name = "tiendo.task.freshness") Period freshness) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.sql = sql;
        this.calendars = calendars;
        this.hierarchy = hierarchy;
        this.timeline = timeline;
        this.outbox = outbox;
        this.named = named;
        this.clock = clock;
        this.freshness = freshness;
    }

    @Incoming("plan")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(Topic.PLAN, PlanEvent.class, record, event -> {
            if (event instanceof PlanIssued issued) {
                from(issued);
            } else if (event instanceof PlanClosed closed) {
                close(closed);
            } else if (!(event instanceof IssuanceDuty)) { // What a plan asks of the units below is no work of a task.
                throw new IllegalArgumentException("A plan event nobody taught us: " + event);
            }
        });
    }

    private void from(PlanIssued plan) {
        if (!isNewest(plan)) {
            return;
        }
        follow(plan);
        Instant now = Moment.now(clock);
        WorkingCalendar calendar = calendars.current();
        PlanChanges changes = new PlanChanges(plan, onlyAsked(plan));
        List<Task> all = tasks.ofPlanLocked(plan.planId());
        Map<String, Task> known = all.stream()
                .filter(task -> task.parentId() == null)
                .collect(Collectors.toMap(task -> task.line().code(), Function.identity()));
        Map<UUID, List<Task>> members = all.stream()
                .filter(task -> task.parentId() != null)
                .collect(Collectors.groupingBy(task -> requireNonNull(task.parentId())));
        for (Line line : plan.lines()) {
            Task task = known.remove(line.code());
            if (task == null) {
                changes.added(new Task(plan, line, changes.onlyAsked, freshness, now));
            } else {
                List<Task> shares = members.getOrDefault(task.id(), List.of());
                withMembers(task, shares).forEach(one -> changes.amended(one, line, freshness, calendar, now));
                if (!shares.isEmpty()) {
                    task.rollUp(shares, now);
                }
            }
        }
        known.values().stream()
                .flatMap(gone -> withMembers(gone, members.getOrDefault(gone.id(), List.of())).stream())
                .filter(task -> task.state() != TaskState.DROPPED)
                .forEach(task -> changes.dropped(task, now));
        tasks.addAll(changes.fresh, changes.occurrences);
        sealTasks(plan.planId());
        timeline.appendAll(changes.history, plan.occurredAt(), now);
        outbox.addAll(changes.all.stream()
                .map(task -> task.status(plan.occurredAt(), now, changes.moves.get(task.id())))
                .toList());
        SupportNamed.Plan source = new SupportNamed.Plan(plan.planId(), plan.unitId(), plan.documentCode());
        named.fire(new SupportNamed(source, changes.wishes, now));
    }

    private Set<UUID> onlyAsked(PlanIssued plan) {
        return hierarchy.onlyAsked(
                plan.unitId(),
                plan.lines().stream()
                        .flatMap(line -> line.coordinatorUnitIds().stream())
                        .distinct()
                        .toList());
    }

    private static List<Task> withMembers(Task group, List<Task> members) {
        return Stream.concat(Stream.of(group), members.stream()).toList();
    }

    private void close(PlanClosed plan) {
        sql.update(
                "INSERT INTO closed_plan (id, closed_on) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
                plan.planId(),
                plan.closedOn());
        sealTasks(plan.planId());
    }

    /** The end of a plan may come before the plan itself. */
    private void sealTasks(UUID plan) {
        sql.update(
                "UPDATE task SET plan_closed_on = c.closed_on FROM closed_plan c"
                        + " WHERE c.id = task.plan_id AND task.plan_id = ? AND task.plan_closed_on IS NULL",
                plan);
    }

    private boolean isNewest(PlanIssued plan) {
        return sql.update(
                        "INSERT INTO issued_plan (id, version, unit_id, issued_on, first_issued_on)"
                                + " VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT (id) DO UPDATE SET version = excluded.version,"
                                + " issued_on = excluded.issued_on WHERE issued_plan.version < excluded.version",
                        plan.planId(),
                        plan.version(),
                        plan.unitId(),
                        plan.issuedOn(),
                        plan.issuedOn())
                == 1;
    }

    /** Keeps who follows the work. Who is only informed gets the document, and nothing here. */
    private void follow(PlanIssued plan) {
        sql.update("DELETE FROM plan_monitor WHERE plan_id = ?", plan.planId());
        sql.batch(
                "INSERT INTO plan_monitor (plan_id, unit_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                plan.recipients().stream()
                        .filter(recipient -> recipient.purpose() == RecipientPurpose.TO_MONITOR)
                        .map(recipient -> new @Nullable Object[] {plan.planId(), recipient.unitId()})
                        .toList());
    }
}
