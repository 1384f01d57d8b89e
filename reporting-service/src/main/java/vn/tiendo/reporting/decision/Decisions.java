package vn.tiendo.reporting.decision;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.reporting.obligation.Parties;

/** All decisions on obligations, written with their effect and never altered. */
@Singleton
class Decisions {
    private static final String STANDING = "SELECT decision.id, decision.from_unit_id, decision.from_recipient_unit_id,"
            + " decision.from_through_unit_id, (SELECT count(*) FROM obligation_decision other"
            + "  WHERE other.obligation_id = decision.obligation_id AND other.action = decision.action"
            + "  AND other.id < decision.id"
            + "  AND NOT EXISTS (SELECT FROM obligation_decision back WHERE back.reverses = other.id)) AS earlier"
            + " FROM obligation_decision decision WHERE decision.obligation_id = ? AND decision.action = ?"
            + " AND NOT EXISTS (SELECT FROM obligation_decision back WHERE back.reverses = decision.id)"
            + " ORDER BY decision.id DESC LIMIT 1";
    private static final String ALL = "SELECT decision.id, decision.action, decision.legal_reference, decision.reason,"
            + " decision.reverses, decision.post, decision.decided_at,"
            + " decision.from_unit_id AS from_id, reporter.name AS from_name,"
            + " decision.to_unit_id AS to_id, successor.name AS to_name,"
            + " decision.from_recipient_unit_id AS recipient_before_id, recipient.name AS recipient_before_name,"
            + " decision.to_recipient_unit_id AS recipient_after_id, superior.name AS recipient_after_name,"
            + " decision.from_through_unit_id AS through_before_id, through.name AS through_before_name,"
            + " decision.to_through_unit_id AS through_after_id, desk.name AS through_after_name,"
            + " decision.deciding_unit_id AS deciding_id, deciding.name AS deciding_name"
            + " FROM obligation_decision decision"
            + " LEFT JOIN unit reporter ON reporter.id = decision.from_unit_id"
            + " LEFT JOIN unit successor ON successor.id = decision.to_unit_id"
            + " LEFT JOIN unit recipient ON recipient.id = decision.from_recipient_unit_id"
            + " LEFT JOIN unit superior ON superior.id = decision.to_recipient_unit_id"
            + " LEFT JOIN unit through ON through.id = decision.from_through_unit_id"
            + " LEFT JOIN unit desk ON desk.id = decision.to_through_unit_id"
            + " LEFT JOIN unit deciding ON deciding.id = decision.deciding_unit_id"
            + " WHERE decision.obligation_id = ? ORDER BY decision.id";

    private final Sql sql;
    private final Caller caller;

    Decisions(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /**
     * A decision that has not been taken back.
     *
     * @param earlier how many decisions of its kind stand before it
     */
    record Standing(UUID id, Parties before, long earlier) {}

    /** @param why the reason, what it rests on, and the decision it takes back */
    record Why(String reason, @Nullable String legalReference, @Nullable UUID reverses) {}

    void note(UUID obligationId, Decision.Action action, Parties from, Parties to, Why why, Instant now) {
        sql.update(
                "INSERT INTO obligation_decision (id, obligation_id, action, from_unit_id, from_recipient_unit_id,"
                        + " from_through_unit_id, to_unit_id, to_recipient_unit_id, to_through_unit_id,"
                        + " legal_reference, reason, reverses, subject, post, deciding_unit_id, decided_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                obligationId,
                action,
                from.unitId(),
                from.recipientUnitId(),
                from.throughUnitId(),
                to.unitId(),
                to.recipientUnitId(),
                to.throughUnitId(),
                why.legalReference(),
                why.reason(),
                why.reverses(),
                caller.subject(),
                caller.post(),
                caller.homeUnit(),
                now);
    }

    /** The last one of the kind that stands. */
    Optional<Standing> standing(UUID obligationId, Decision.Action action) {
        return sql.one(
                STANDING,
                row -> new Standing(
                        row.uuid("id"),
                        new Parties(
                                row.uuid("from_unit_id"),
                                row.uuid("from_recipient_unit_id"),
                                row.uuidOrNull("from_through_unit_id")),
                        row.number("earlier")),
                obligationId,
                action);
    }

    List<Decision> of(UUID obligationId) {
        return sql.list(
                ALL,
                row -> new Decision(
                        row.uuid("id"),
                        row.constant("action", Decision.Action.class),
                        UnitRef.of(row, "from"),
                        UnitRef.of(row, "to"),
                        UnitRef.of(row, "recipient_before"),
                        UnitRef.of(row, "recipient_after"),
                        UnitRef.ofNullable(row, "through_before"),
                        UnitRef.ofNullable(row, "through_after"),
                        row.textOrNull("legal_reference"),
                        row.text("reason"),
                        row.uuidOrNull("reverses"),
                        UnitRef.of(row, "deciding"),
                        row.textOrNull("post"),
                        row.moment("decided_at")),
                obligationId);
    }
}
