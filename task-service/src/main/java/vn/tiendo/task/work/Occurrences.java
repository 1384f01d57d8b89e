package vn.tiendo.task.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.task.schedule.Agenda;
import vn.tiendo.task.schedule.Due;
import vn.tiendo.task.schedule.Trigger;
import vn.tiendo.task.work.Occurrence.Status;

/** The dates of one task, taken together. */
record Occurrences(List<Occurrence> all) {

    /** Exclusive end of the next open one; of the last one owed when the task is done; null when there is none. */
    @Nullable
    Instant nextDueAt(boolean done) {
        Stream<Instant> open = all.stream().filter(Occurrence::isOpen).map(Occurrence::dueAt);
        if (!done) {
            return open.min(Comparator.naturalOrder()).orElse(null);
        }
        return all.stream()
                .filter(occurrence -> occurrence.status() != Status.CANCELLED)
                .map(Occurrence::dueAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Closes what the entry reports; answers whether it says that nothing at all arose. */
    boolean report(UUID progress, Progress.Entry entry, Instant happenedAt) {
        boolean notArisen = entry.saysNotArisen();
        if (entry.occurrenceId() != null) {
            get(entry.occurrenceId()).close(notArisen ? Status.NOT_ARISEN : Status.DONE, happenedAt, progress);
        }
        boolean nothingArose = notArisen && (entry.occurrenceId() == null || noneArose());
        if (nothingArose) {
            closeWithTask(Status.NOT_ARISEN, happenedAt);
        }
        return nothingArose;
    }

    /** Closes or opens the date that the report is about; answers whether it did. */
    boolean reported(String key, UUID report, @Nullable Instant sentAt) {
        return at(key).filter(date -> sentAt == null ? date.reopen(report) : date.closedBy(report, sentAt))
                .isPresent();
    }

    /** Whether a report that was handed in shows the work of a date. */
    boolean showReports() {
        return all.stream().anyMatch(Occurrence::isReported);
    }

    private Optional<Occurrence> at(String key) {
        return all.stream().filter(one -> one.ruleKey().equals(key)).findFirst();
    }

    Occurrence get(UUID id) {
        return all.stream()
                .filter(occurrence -> occurrence.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(WorkProblem.UNKNOWN_OCCURRENCE, id));
    }

    /** @param endsAt exclusive */
    Occurrence extend(UUID id, Instant endsAt) {
        Occurrence extended = get(id);
        extended.extend(endsAt);
        return extended;
    }

    void closeWithTask(Status how, Instant happenedAt) {
        all.stream().filter(Occurrence::isOpen).forEach(occurrence -> occurrence.close(how, happenedAt, null));
    }

    void reopenWithTask() {
        all.forEach(Occurrence::reopenWithTask);
    }

    void cancel() {
        all.forEach(Occurrence::cancel);
    }

    /** Whether something was owed and the case arose at none of the dates. */
    private boolean noneArose() {
        List<Status> owed = all.stream()
                .map(Occurrence::status)
                .filter(status -> status != Status.CANCELLED)
                .toList();
        return !owed.isEmpty() && owed.stream().allMatch(status -> status == Status.NOT_ARISEN);
    }

    /** The events that set some of the dates. */
    Set<Trigger> triggers() {
        return all.stream()
                .map(Occurrence::trigger)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Opens the dates that are not open, done or known not to arise, and answers them. */
    List<Occurrence> open(List<Due> dues, Task task) {
        List<Occurrence> opened = new ArrayList<>();
        for (Due due : dues) {
            Occurrence known = at(due.key()).orElse(null);
            if (known == null) {
                Occurrence fresh = new Occurrence(task, due);
                all.add(fresh);
                opened.add(fresh);
            } else if (known.status() == Status.CANCELLED) {
                known.restore(due);
                opened.add(known);
            }
        }
        return opened;
    }

    /** @param from what was owed before, exclusive, as {@code to} */
    record Move(UUID occurrence, Instant from, Instant to) {}

    /** Counts open terms of working days anew and answers those that moved. */
    List<Move> recount(WorkingCalendar calendar) {
        List<Move> moves = new ArrayList<>();
        for (Occurrence one : all) {
            Instant before = one.dueAt();
            if (one.recount(calendar)) {
                moves.add(new Move(one.id(), before, one.dueAt()));
            }
        }
        return moves;
    }

    /** Cancels what the event set, and answers that. */
    List<Occurrence> withdraw(UUID trigger) {
        List<Occurrence> set = all.stream()
                .filter(one ->
                        one.trigger() != null && trigger.equals(one.trigger().id()))
                .toList();
        set.forEach(Occurrence::withdraw);
        return set;
    }

    /** The same dates for another task, open. */
    List<Occurrence> copiedTo(Task task) {
        return all.stream()
                .filter(one -> one.status() != Status.CANCELLED)
                .map(one -> new Occurrence(task, one.due()))
                .toList();
    }

    /** Keeps the dates the agenda still holds, cancels open ones it dropped and answers those that are new. */
    List<Occurrence> follow(Agenda agenda, Task task) {
        Map<String, Occurrence> known =
                all.stream().collect(Collectors.toMap(Occurrence::ruleKey, Function.identity()));
        List<Occurrence> fresh = new ArrayList<>();
        for (Due due : agenda.dues()) {
            Occurrence occurrence = known.remove(due.key());
            if (occurrence == null) {
                fresh.add(new Occurrence(task, due));
            } else {
                occurrence.restore(due);
            }
        }
        known.values().forEach(Occurrence::cancel);
        return fresh;
    }
}
