package vn.tiendo.task.inspection;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.FindingEvent.FindingStatus;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;

/** Records inspections below the caller's units and what they found. */
@Singleton
class HoldingInspections {
    private final Findings findings;
    private final Sql sql;
    private final Units units;
    private final Caller caller;
    private final Clock clock;

    HoldingInspections(Findings findings, Sql sql, Units units, Caller caller, Clock clock) {
        this.findings = findings;
        this.sql = sql;
        this.units = units;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param heldOn the day it was held, today at the latest */
    @Schema(name = "NewInspection")
    record NewInspection(
            @NotNull(message = "Chưa nói kiểm tra đơn vị nào") UUID unitId,
            @NotNull(message = "Chưa nói loại cuộc kiểm tra") InspectionKind kind,
            @NotBlank(message = "Chưa có tên cuộc kiểm tra") @Size(max = 500, message = "Tên dài quá 500 ký tự")
                    String title,
            @NotNull(message = "Chưa nói ngày kiểm tra") LocalDate heldOn,
            @Nullable UUID planId) {}

    /**
     * @param title in a few words that name no person; it stands in reminders
     * @param taskId the task it is about, if it is about one
     * @param leadUnitId who must put it right: the inspected unit or one below it
     * @param dueOn the last day in time for the remedy, today at the earliest
     */
    @Schema(name = "NewFinding")
    record NewFinding(
            @NotBlank(message = "Chưa nêu tồn tại") @Size(max = 300, message = "Tiêu đề dài quá 300 ký tự")
                    String title,
            @NotBlank(message = "Chưa mô tả tồn tại") @Size(max = 4000, message = "Nội dung dài quá 4000 ký tự")
                    String text,
            @Nullable UUID taskId,
            @NotNull(message = "Chưa nói đơn vị nào khắc phục") UUID leadUnitId,
            @NotNull(message = "Chưa nói hạn khắc phục") LocalDate dueOn) {}

    private record Held(UUID unit, UUID inspecting) {}

    @Transactional
    UUID record(NewInspection given) {
        Unit inspected = caller.unit(given.unitId());
        Instant now = now();
        LocalDate today = VietnamTime.dayOf(now);
        if (given.heldOn().isAfter(today)) {
            throw Problem.of(InspectionProblem.INSPECTION_NOT_HELD_YET).at("/heldOn", "future", today.toString());
        }
        UUID id = Ids.next();
        sql.update(
                "INSERT INTO inspection (id, unit_id, kind, title, held_on, plan_id, inspecting_id, recorded_at,"
                        + " recorded_by) VALUES (?, ?, ?, ?, ?, ?::uuid, ?, ?, ?)",
                id,
                inspected.id(),
                given.kind(),
                given.title(),
                given.heldOn(),
                given.planId(),
                caller.homeUnit(),
                now,
                caller.subject());
        return id;
    }

    @Transactional
    UUID find(UUID inspection, NewFinding given) {
        Held held = sql.one(
                        "SELECT i.unit_id, i.inspecting_id FROM inspection i JOIN unit u ON u.id = i.unit_id"
                                + " WHERE i.id = ? AND u.path && ?::uuid[]",
                        row -> new Held(row.uuid("unit_id"), row.uuid("inspecting_id")),
                        inspection,
                        caller.roots())
                .orElseThrow(Problem::notFound);
        requireOurs(held.inspecting());
        Instant now = now();
        LocalDate today = VietnamTime.dayOf(now);
        if (given.dueOn().isBefore(today)) {
            throw Problem.of(InspectionProblem.REMEDY_DAY_PAST).at("/dueOn", "past", today.toString());
        }
        requireInspected(held.unit(), given, today);
        Finding finding = new Finding(
                Ids.next(),
                inspection,
                given.taskId(),
                held.unit(),
                held.inspecting(),
                given.leadUnitId(),
                given.title(),
                FindingStatus.OPEN,
                Deadline.atLatest(given.dueOn()).endsAt(),
                null,
                1);
        findings.add(finding, given.text(), now);
        return finding.id();
    }

    /** Only the body that inspected goes on with it. */
    void requireOurs(UUID inspecting) {
        if (!caller.roots().contains(inspecting)) {
            throw Problem.of(InspectionProblem.INSPECTION_IS_OTHERS);
        }
    }

    private void requireInspected(UUID inspected, NewFinding given, LocalDate today) {
        boolean below = units.find(given.leadUnitId())
                .filter(unit -> unit.path().contains(inspected) && unit.existsOn(today))
                .isPresent();
        if (!below) {
            throw Problem.of(InspectionProblem.LEAD_NOT_INSPECTED)
                    .at("/leadUnitId", "out-of-scope", given.leadUnitId().toString());
        }
        UUID task = given.taskId();
        Optional<UUID> ofPlan = task == null
                ? Optional.of(inspected)
                : sql.one(
                        "SELECT t.unit_id FROM task t JOIN unit u ON u.id = t.unit_id WHERE t.id = ?"
                                + " AND ?::uuid = ANY (u.path)",
                        row -> row.uuid("unit_id"),
                        task,
                        inspected);
        if (ofPlan.isEmpty()) {
            throw Problem.of(InspectionProblem.TASK_NOT_INSPECTED).at("/taskId", "out-of-scope", String.valueOf(task));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
