package vn.tiendo.task.transfer;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.task.transfer.OpenWork.OpenTask;
import vn.tiendo.task.work.HandingOver;

/** Passes open work of a unit that ended to its successor: decided by a person, never by the reorganisation itself. */
@Singleton
class TransferringWork {
    private final Units units;
    private final Successors successors;
    private final OpenWork work;
    private final HandingOver handing;
    private final Caller caller;
    private final Sql sql;
    private final Clock clock;

    TransferringWork(
            Units units,
            Successors successors,
            OpenWork work,
            HandingOver handing,
            Caller caller,
            Sql sql,
            Clock clock) {
        this.units = units;
        this.successors = successors;
        this.work = work;
        this.handing = handing;
        this.caller = caller;
        this.sql = sql;
        this.clock = clock;
    }

    private record Prepared(Unit from, Unit to, List<OpenTask> tasks, Map<UUID, UUID> offices) {}

    @Transactional
    TransferView.Preview preview(NewTransfer asked) {
        Prepared prepared = prepare(asked);
        Map<UUID, Unit> names = units
                .all(Stream.concat(prepared.offices().keySet().stream(), prepared.offices().values().stream())
                        .toList())
                .stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        List<TransferView.OfficeView> offices = prepared.offices().entrySet().stream()
                .map(one -> new TransferView.OfficeView(
                        named(names, one.getKey()), named(names, one.getValue()), (int) prepared.tasks().stream()
                                .filter(task -> task.charged().contains(one.getKey()))
                                .count()))
                .toList();
        long plans = prepared.tasks().stream().map(OpenTask::planId).distinct().count();
        return new TransferView.Preview(prepared.tasks().size(), (int) plans, offices);
    }

    private static UnitRef named(Map<UUID, Unit> units, UUID id) {
        Unit unit = units.get(id);
        return new UnitRef(id, unit == null ? null : unit.name());
    }

    @Transactional
    UUID transfer(NewTransfer asked) {
        Prepared prepared = prepare(asked);
        UUID id = Ids.next();
        sql.update(
                "INSERT INTO work_transfer (id, from_unit_id, to_unit_id, legal_reference, reason, made_at, made_by,"
                        + " made_by_unit_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                prepared.from().id(),
                prepared.to().id(),
                asked.legalReference(),
                asked.reason(),
                now(),
                caller.subject(),
                caller.homeUnit());
        handing.hand(
                id,
                prepared.tasks().stream().map(OpenTask::id).toList(),
                prepared.from().id(),
                prepared.to().id(),
                prepared.offices(),
                details(id, prepared.from(), prepared.to(), asked.legalReference(), asked.reason()));
        return id;
    }

    private record Standing(UUID from, UUID to, Instant madeAt, String legalReference, boolean reversed) {}

    /** Exactly as it was, unless others have gone on with the work since. */
    @Transactional
    void reverse(UUID id, String reason) {
        Standing transfer = sql.one(
                        "SELECT x.* FROM work_transfer x JOIN unit f ON f.id = x.from_unit_id JOIN unit s"
                                + " ON s.id = x.to_unit_id WHERE x.id = ? AND (f.path && ?::uuid[] OR s.path && ?::uuid[])"
                                + " FOR UPDATE OF x",
                        row -> new Standing(
                                row.uuid("from_unit_id"),
                                row.uuid("to_unit_id"),
                                row.instant("made_at"),
                                row.text("legal_reference"),
                                row.instantOrNull("reversed_at") != null),
                        id,
                        caller.roots(),
                        caller.roots())
                .orElseThrow(Problem::notFound);
        Unit from = units.find(transfer.from()).orElseThrow(Problem::notFound);
        Unit to = requireMayDecide(from, transfer.to());
        if (transfer.reversed()) {
            throw Problem.of(TransferProblem.TRANSFER_REVERSED);
        }
        requireNobodyWentOn(id);
        List<String> reassigned = handing.giveBack(id, details(id, from, to, transfer.legalReference(), reason));
        refuseWhen(reassigned);
        sql.update(
                "UPDATE work_transfer SET reversed_at = ?, reversed_by = ?, reversal_reason = ? WHERE id = ?",
                now(),
                caller.subject(),
                reason,
                id);
    }

    private Prepared prepare(NewTransfer asked) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        Unit from = units.find(asked.fromUnitId())
                .orElseThrow(() -> Problem.of(
                        CommonProblem.UNKNOWN_UNIT, asked.fromUnitId().toString()));
        Unit to = requireMayDecide(from, asked.toUnitId());
        if (from.validTo() == null || !from.validTo().isBefore(today)) {
            throw Problem.of(TransferProblem.UNIT_STILL_STANDS, from.name());
        }
        if (!to.existsOn(today) || to.id().equals(from.id())) {
            throw Problem.of(TransferProblem.SUCCESSOR_DOES_NOT_STAND, to.name());
        }
        List<OpenTask> open = work.of(asked);
        if (open.isEmpty()) {
            throw Problem.of(TransferProblem.NOTHING_TO_TRANSFER, from.name());
        }
        return new Prepared(from, to, open, work.successors(open, from, to, asked, today));
    }

    /** Who is above both decides, or who stands for the successor of record: the one that ended can no longer object. */
    private Unit requireMayDecide(Unit from, UUID toId) {
        Unit to = caller.unit(toId);
        LocalDate today = VietnamTime.dayOf(clock.instant());
        if (!caller.covers(from) && !successors.follows(to.id(), from.id(), today)) {
            throw Problem.of(CommonProblem.UNKNOWN_UNIT, from.id().toString());
        }
        return to;
    }

    private void requireNobodyWentOn(UUID transfer) {
        refuseWhen(sql.list(
                "SELECT t.code FROM transferred_task x JOIN task t ON t.id = x.task_id WHERE x.transfer_id = ?"
                        + " AND EXISTS (SELECT FROM timeline_entry e WHERE e.task_id = t.id AND e.subject IS NOT NULL"
                        + " AND e.id > (SELECT max(h.id) FROM timeline_entry h WHERE h.task_id = t.id"
                        + " AND h.kind = 'TRANSFERRED' AND h.details ->> 'transferId' = ?)) ORDER BY t.code_key",
                row -> row.text("code"),
                transfer,
                transfer.toString()));
    }

    private static void refuseWhen(List<String> codes) {
        if (!codes.isEmpty()) {
            Problem problem = Problem.of(TransferProblem.TRANSFER_WORKED_ON, String.join(", ", codes));
            codes.forEach(code -> problem.at("/tasks", "worked-on", code));
            throw problem;
        }
    }

    private static Map<String, Object> details(UUID id, Unit from, Unit to, String legalReference, String reason) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("transferId", id);
        details.put("fromUnitId", from.id());
        details.put("fromUnitName", from.name());
        details.put("toUnitId", to.id());
        details.put("toUnitName", to.name());
        details.put("legalReference", legalReference);
        details.put("reason", reason);
        return details;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
