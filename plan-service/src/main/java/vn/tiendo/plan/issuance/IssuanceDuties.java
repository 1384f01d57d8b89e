package vn.tiendo.plan.issuance;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.PlanEvent.IssuanceStatus;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;

/** All issuance duties. What is read here to be changed stays locked until the transaction ends. */
@Singleton
class IssuanceDuties {
    private static final String SELECT = "SELECT " + IssuanceDuty.COLUMNS
            + " FROM issuance_duty duty JOIN plan parent ON parent.id = duty.parent_plan_id ";

    private final Sql sql;

    IssuanceDuties(Sql sql) {
        this.sql = sql;
    }

    /** The units below that the rule means and that exist on the day. */
    List<Unit> childrenOf(UUID home, IssuanceRule rule, LocalDate day) {
        return sql
                .list(
                        "SELECT " + Unit.COLUMNS + " FROM unit WHERE unit.path && ARRAY[?::uuid] AND unit.id <> ?"
                                + " AND (unit.kind = ANY (?::text[]) OR unit.id = ANY (?::uuid[]))"
                                + " ORDER BY unit.name, unit.id",
                        Unit::of,
                        home,
                        home,
                        rule.childKinds(),
                        rule.unitIds())
                .stream()
                .filter(unit -> unit.existsOn(day))
                .toList();
    }

    /** Keeps new duties; those that exist already stay as they are and are left out of the answer. */
    List<IssuanceDuty> open(List<IssuanceDuty> duties, Instant now) {
        return duties.stream()
                .filter(duty -> sql.update(
                                "INSERT INTO issuance_duty (id, parent_plan_id, unit_id, parent_issued_on, due_at,"
                                        + " status, version, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                                        + " ON CONFLICT (parent_plan_id, unit_id) DO NOTHING",
                                duty.id(),
                                duty.parentPlanId(),
                                duty.unitId(),
                                duty.parentIssuedOn(),
                                duty.dueAt(),
                                duty.status(),
                                duty.version(),
                                now)
                        == 1)
                .toList();
    }

    Optional<IssuanceDuty> openOf(UUID parentPlan, UUID unit) {
        return sql.one(
                SELECT + "WHERE duty.parent_plan_id = ? AND duty.unit_id = ? AND duty.status = ? FOR UPDATE OF duty",
                IssuanceDuty::of,
                parentPlan,
                unit,
                IssuanceStatus.OPEN);
    }

    /** A duty under a plan of a unit the caller covers. */
    Optional<IssuanceDuty> own(UUID id, Caller caller) {
        return sql.one(
                SELECT + "JOIN unit ON unit.id = parent.unit_id WHERE duty.id = ? AND unit.path && ?::uuid[]"
                        + " FOR UPDATE OF duty",
                IssuanceDuty::of,
                id,
                caller.roots());
    }

    record Counted(IssuanceDuty duty, IssuanceRule rule) {}

    /** Open duties whose end depends on the working calendar. */
    List<Counted> openInWorkingDays() {
        return sql.list(
                "SELECT " + IssuanceDuty.COLUMNS + ", days, unit, counting, inclusive, child_kinds, unit_ids"
                        + " FROM issuance_duty duty JOIN plan parent ON parent.id = duty.parent_plan_id"
                        + " JOIN issuance_rule rule ON rule.plan_id = duty.parent_plan_id"
                        + " WHERE duty.status = ? AND rule.unit = ? ORDER BY duty.id FOR UPDATE OF duty",
                row -> new Counted(IssuanceDuty.of(row), IssuanceRules.read(row)),
                IssuanceStatus.OPEN,
                IssuanceRule.DayUnit.WORKING);
    }

    void meet(IssuanceDuty met, Instant now) {
        sql.update(
                "UPDATE issuance_duty SET status = ?, child_plan_id = ?, child_issued_on = ?, version = ?,"
                        + " changed_at = ? WHERE id = ?",
                met.status(),
                met.childPlanId(),
                met.childIssuedOn(),
                met.version(),
                now,
                met.id());
    }

    void waive(IssuanceDuty waived, String reason, Caller caller, Instant now) {
        sql.update(
                "UPDATE issuance_duty SET status = ?, waiver_reason = ?, waived_by = ?, waived_post = ?, version = ?,"
                        + " changed_at = ? WHERE id = ?",
                waived.status(),
                reason,
                caller.subject(),
                caller.post(),
                waived.version(),
                now,
                waived.id());
    }

    record Move(IssuanceDuty duty, Instant from) {}

    void move(List<Move> moves, Instant now) {
        sql.batch(
                "INSERT INTO issuance_duty_move (duty_id, version, due_from, due_to, moved_at) VALUES (?, ?, ?, ?, ?)",
                moves.stream()
                        .map(move -> new @Nullable Object[] {
                            move.duty().id(),
                            move.duty().version(),
                            move.from(),
                            move.duty().dueAt(),
                            now
                        })
                        .toList());
        sql.batch(
                "UPDATE issuance_duty SET due_at = ?, version = ?, changed_at = ? WHERE id = ?",
                moves.stream()
                        .map(move -> new @Nullable Object[] {
                            move.duty().dueAt(),
                            move.duty().version(),
                            now,
                            move.duty().id()
                        })
                        .toList());
    }
}
