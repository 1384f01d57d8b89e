package vn.tiendo.task.coordination;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.task.scope.Hierarchy;
import vn.tiendo.task.timeline.Happening;
import vn.tiendo.task.timeline.Timeline;
import vn.tiendo.task.work.SupportingTasks;

/** Takes the answer of whoever was asked. Consent makes them a supporting unit of the task. */
@Singleton
class AnsweringRequests {
    private final RequestQueries queries;
    private final Sql sql;
    private final Units units;
    private final Hierarchy hierarchy;
    private final Caller caller;
    private final SupportingTasks supporting;
    private final Timeline timeline;
    private final TellingRequests telling;
    private final Clock clock;

    AnsweringRequests(
            RequestQueries queries,
            Sql sql,
            Units units,
            Hierarchy hierarchy,
            Caller caller,
            SupportingTasks supporting,
            Timeline timeline,
            TellingRequests telling,
            Clock clock) {
        this.queries = queries;
        this.sql = sql;
        this.units = units;
        this.hierarchy = hierarchy;
        this.caller = caller;
        this.supporting = supporting;
        this.timeline = timeline;
        this.telling = telling;
        this.clock = clock;
    }

    /** @param reason needed when declined */
    @Schema(name = "RequestAnswer")
    record Answer(
            @NotNull(message = "Chưa nói nhận lời hay từ chối") @Nullable Boolean accepted,
            @Size(max = 4000, message = "Lý do dài quá 4000 ký tự") @Nullable String reason) {
        boolean isYes() {
            return Boolean.TRUE.equals(accepted);
        }

        private boolean givesReason() {
            return reason != null && !reason.isBlank();
        }
    }

    @Transactional
    void answer(UUID id, Answer answer) {
        RequestView request = queries.get(id);
        requireAsked(request);
        if (request.status() == RequestStatus.WITHDRAWN) {
            throw Problem.of(CoordinationProblem.REQUEST_WITHDRAWN);
        }
        if (!answer.isYes() && !answer.givesReason()) {
            throw Problem.of(CoordinationProblem.DECLINE_REASON_MISSING).at("/reason", "missing", "Chưa nêu lý do");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int open = sql.update(
                "UPDATE coordination_request SET status = ?, answered_at = ?, answered_by = ?,"
                        + " answered_by_unit_id = ?, reason = ?, version = version + 1 WHERE id = ? AND status = 'OPEN'",
                answer.isYes() ? RequestStatus.ACCEPTED : RequestStatus.DECLINED,
                now,
                caller.subject(),
                caller.homeUnit(),
                answer.reason(),
                id);
        if (open == 0) {
            throw Problem.of(CoordinationProblem.REQUEST_ANSWERED);
        }
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("requestId", id);
        details.put("unitId", request.unitId());
        details.put("reason", answer.reason());
        if (answer.isYes()) {
            supporting.join(request.taskId(), request.unitId(), details);
        } else {
            timeline.append(request.taskId(), Happening.SUPPORT_DECLINED, details, now, now);
        }
        telling.tell(List.of(id), now);
    }

    /** Who asked does not answer for those they ask, even from above: that would be an order. */
    private void requireAsked(RequestView request) {
        UUID home = caller.homeUnit();
        boolean theirs = units.find(request.unitId())
                .filter(unit -> hierarchy.answersFor(home, unit))
                .isPresent();
        if (!theirs || home.equals(request.askedByUnitId())) {
            throw Problem.of(CoordinationProblem.ANSWER_IS_THEIRS, request.unitName());
        }
    }
}
