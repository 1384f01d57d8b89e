package vn.tiendo.task.work;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.Schedule.DayUnit;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.task.schedule.Due;
import vn.tiendo.task.schedule.EventTerm;
import vn.tiendo.task.schedule.Trigger;

/** One date on which work of a task is owed. */
@Entity
@Table(name = "occurrence")
class Occurrence {
    enum Status {
        OPEN,
        DONE,
        NOT_ARISEN,
        /** An amended plan no longer asks for it. */
        CANCELLED
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Task task;

    @Column
    private String ruleKey;

    @Column
    private String label;

    @Column
    private Instant dueAt;

    @Column
    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable Instant doneAt;

    private @Nullable UUID progressId;

    /** The report that was handed in and is the work of this date. */
    private @Nullable UUID reportId;

    @Embedded
    private @Nullable EventTerm term;

    /** A date that somebody set stays, however days are counted. */
    @Column
    private boolean decided;

    @SuppressWarnings("NullAway.Init")
    protected Occurrence() {}

    Occurrence(Task task, Due due) {
        this.id = Ids.next();
        this.task = task;
        this.ruleKey = due.key();
        this.label = due.label();
        this.dueAt = due.endsAt();
        this.status = Status.OPEN;
        this.term = due.term();
    }

    UUID id() {
        return id;
    }

    Task task() {
        return task;
    }

    String ruleKey() {
        return ruleKey;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean isReported() {
        return reportId != null;
    }

    Due due() {
        return new Due(ruleKey, label, dueAt, term);
    }

    Status status() {
        return status;
    }

    boolean isOpen() {
        return status == Status.OPEN;
    }

    /** @param progress the entry that reported this very occurrence; null when it closes with the whole task */
    void close(Status how, Instant happenedAt, @Nullable UUID progress) {
        if (!isOpen()) {
            throw Problem.of(WorkProblem.OCCURRENCE_CLOSED, label);
        }
        status = how;
        doneAt = happenedAt;
        progressId = progress;
    }

    /** Undoes a closing that came with the whole task; what was reported by itself stays reported. */
    void reopenWithTask() {
        if ((status == Status.DONE || status == Status.NOT_ARISEN) && progressId == null && reportId == null) {
            status = Status.OPEN;
            doneAt = null;
        }
    }

    /** Answers whether it was open. */
    boolean closedBy(UUID report, Instant sentAt) {
        if (!isOpen()) {
            return false;
        }
        close(Status.DONE, sentAt, null);
        reportId = report;
        return true;
    }

    /** Undoes a closing by this very report; answers whether there was one. */
    boolean reopen(UUID report) {
        if (status != Status.DONE || !report.equals(reportId)) {
            return false;
        }
        status = Status.OPEN;
        doneAt = null;
        reportId = null;
        return true;
    }

    void extend(Instant endsAt) {
        if (!isOpen()) {
            throw Problem.of(WorkProblem.OCCURRENCE_CLOSED, label);
        }
        dueAt = endsAt;
        decided = true;
    }

    @Nullable
    Trigger trigger() {
        return term == null ? null : term.trigger();
    }

    /** Answers whether the date moved. */
    boolean recount(WorkingCalendar calendar) {
        if (!isOpen() || decided || term == null || term.countedIn() != DayUnit.WORKING) {
            return false;
        }
        Instant before = dueAt;
        dueAt = term.deadline(calendar).endsAt();
        return !dueAt.equals(before);
    }

    /** The event turned out not to have happened. */
    void withdraw() {
        cancel();
        term = term == null ? null : term.withdrawn();
    }

    void cancel() {
        if (isOpen()) {
            status = Status.CANCELLED;
        }
    }

    void restore(Due due) {
        if (status != Status.CANCELLED) {
            return;
        }
        status = Status.OPEN;
        term = due.term();
        if (!decided) {
            dueAt = due.endsAt();
        }
    }
}
