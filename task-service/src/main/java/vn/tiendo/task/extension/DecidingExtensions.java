package vn.tiendo.task.extension;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
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
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.task.scope.Hierarchy;
import vn.tiendo.task.timeline.Happening;
import vn.tiendo.task.timeline.Timeline;
import vn.tiendo.task.work.ExtendingDates;

/** Decides on extensions: the level right above the lead, and never the person who asked. */
@Singleton
class DecidingExtensions {
    private final ExtensionQueries queries;
    private final Sql sql;
    private final Units units;
    private final Hierarchy hierarchy;
    private final Caller caller;
    private final ExtendingDates extending;
    private final Timeline timeline;
    private final Clock clock;

    DecidingExtensions(
            ExtensionQueries queries,
            Sql sql,
            Units units,
            Hierarchy hierarchy,
            Caller caller,
            ExtendingDates extending,
            Timeline timeline,
            Clock clock) {
        this.queries = queries;
        this.sql = sql;
        this.units = units;
        this.hierarchy = hierarchy;
        this.caller = caller;
        this.extending = extending;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @param reason needed when refused */
    @Schema(name = "ExtensionDecision")
    record Decision(
            @NotNull(message = "Chưa nói đồng ý hay không") @Nullable Boolean accepted,
            @Size(max = 4000, message = "Lý do dài quá 4000 ký tự") @Nullable String reason) {
        boolean isYes() {
            return Boolean.TRUE.equals(accepted);
        }

        private boolean givesReason() {
            return reason != null && !reason.isBlank();
        }
    }

    private record Asked(UUID lead, String by) {}

    @Transactional
    void decide(UUID id, Decision decision) {
        ExtensionView extension = queries.get(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        requireAbove(id, VietnamTime.dayOf(now));
        if (!decision.isYes() && !decision.givesReason()) {
            throw Problem.of(ExtensionProblem.REFUSAL_REASON_MISSING).at("/reason", "missing", "Chưa nêu lý do");
        }
        int open = sql.update(
                "UPDATE extension SET status = ?, decided_at = ?, decided_by = ?, decided_by_unit_id = ?,"
                        + " decision_reason = ? WHERE id = ? AND status = 'OPEN'",
                decision.isYes() ? ExtensionStatus.ACCEPTED : ExtensionStatus.REFUSED,
                now,
                caller.subject(),
                caller.homeUnit(),
                decision.reason(),
                id);
        if (open == 0) {
            throw Problem.of(ExtensionProblem.EXTENSION_DECIDED);
        }
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("extensionId", id);
        details.put("occurrenceId", extension.occurrenceId());
        details.put("oldLastDay", extension.oldLastDay());
        details.put("newLastDay", extension.newLastDay());
        details.put("reason", decision.reason());
        if (decision.isYes()) {
            Instant endsAt = Deadline.atLatest(extension.newLastDay()).endsAt();
            extending.extend(extension.taskId(), extension.occurrenceId(), endsAt, details);
        } else {
            timeline.append(extension.taskId(), Happening.EXTENSION_REFUSED, details, now, now);
        }
    }

    private void requireAbove(UUID id, LocalDate today) {
        Asked asked = sql.one(
                        "SELECT t.lead_unit_id, e.asked_by FROM extension e JOIN task t ON t.id = e.task_id"
                                + " WHERE e.id = ?",
                        row -> new Asked(row.uuid("lead_unit_id"), row.text("asked_by")),
                        id)
                .orElseThrow(Problem::notFound);
        boolean above = units.find(asked.lead())
                .flatMap(lead -> hierarchy.above(lead, today))
                .filter(level -> hierarchy.speaksFor(caller.homeUnit(), level.id()))
                .isPresent();
        if (!above || asked.by().equals(caller.subject())) {
            throw Problem.of(ExtensionProblem.DECISION_IS_THEIRS);
        }
    }
}
