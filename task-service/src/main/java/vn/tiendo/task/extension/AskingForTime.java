package vn.tiendo.task.extension;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.scope.Scope;
import vn.tiendo.task.timeline.Happening;
import vn.tiendo.task.timeline.Timeline;

/** Asks for a later date; whoever leads the work does it, also when the date has passed. */
@Singleton
class AskingForTime {
    private final Sql sql;
    private final Scope scope;
    private final Caller caller;
    private final Timeline timeline;
    private final Clock clock;

    AskingForTime(Sql sql, Scope scope, Caller caller, Timeline timeline, Clock clock) {
        this.sql = sql;
        this.scope = scope;
        this.caller = caller;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param occurrenceId the date to move; the next open one by default
     * @param lastDay the new last day in time, inclusive: later than the old one and not past
     */
    @Schema(name = "NewExtension")
    record NewExtension(
            @Nullable UUID occurrenceId,
            @NotNull(message = "Chưa nói gia hạn đến ngày nào") LocalDate lastDay,
            @NotBlank(message = "Chưa nêu lý do gia hạn") @Size(max = 4000, message = "Lý do dài quá 4000 ký tự")
                    String reason) {}

    private record Owed(UUID occurrence, Deadline deadline) {}

    @Transactional
    UUID ask(UUID task, NewExtension extension) {
        if (!scope.ofOpen(task).lead()) {
            throw Problem.of(ExtensionProblem.EXTENSION_ASKED_BY_LEAD_ONLY);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Owed owed = owed(task, extension.occurrenceId());
        requireLater(extension.lastDay(), owed.deadline(), VietnamTime.dayOf(now));
        UUID id = Ids.next();
        int fresh = sql.update(
                "INSERT INTO extension (id, task_id, occurrence_id, old_due_at, new_due_at, reason, status, asked_at,"
                        + " asked_by, asked_by_unit_id) VALUES (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                id,
                task,
                owed.occurrence(),
                owed.deadline().endsAt(),
                Deadline.atLatest(extension.lastDay()).endsAt(),
                extension.reason(),
                now,
                caller.subject(),
                caller.homeUnit());
        if (fresh == 0) {
            throw Problem.of(ExtensionProblem.EXTENSION_OPEN);
        }
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("extensionId", id);
        details.put("occurrenceId", owed.occurrence());
        details.put("oldLastDay", owed.deadline().lastDay());
        details.put("newLastDay", extension.lastDay());
        details.put("reason", extension.reason());
        timeline.append(task, Happening.EXTENSION_ASKED, details, now, now);
        return id;
    }

    private Owed owed(UUID task, @Nullable UUID occurrence) {
        return sql.one(
                        "SELECT id, due_at FROM occurrence WHERE task_id = ? AND status = 'OPEN'"
                                + " AND (?::uuid IS NULL OR id = ?) ORDER BY due_at, id LIMIT 1",
                        row -> new Owed(row.uuid("id"), new Deadline(row.instant("due_at"))),
                        task,
                        occurrence,
                        occurrence)
                .orElseThrow(() -> Problem.of(ExtensionProblem.NO_OPEN_DATE));
    }

    private static void requireLater(LocalDate wanted, Deadline present, LocalDate today) {
        LocalDate tooEarly = present.lastDay();
        if (!wanted.isAfter(tooEarly) || wanted.isBefore(today)) {
            throw Problem.of(ExtensionProblem.NEW_DATE_NOT_LATER).at("/lastDay", "not-later", tooEarly.toString());
        }
    }
}
