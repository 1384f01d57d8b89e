package vn.tiendo.task.delegation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.DelegationEvent.DelegationState;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.paging.NewestFirst;

/** Records and revokes who stands in for whom, within the caller's units. */
@Singleton
class Delegating {
    private static final String COLUMNS =
            "SELECT d.id, d.unit_id, d.person, d.delegate, d.from_day, d.to_day, d.active,"
                    + " d.post, d.version FROM delegation d JOIN unit u ON u.id = d.unit_id WHERE u.path && ?::uuid[]";

    private final Sql sql;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Delegating(Sql sql, Caller caller, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param unitId in which unit; the caller's own when left out
     * @param personId who is away; the caller when left out
     * @param personPost the post of who is away, for the record of what is done in their place; known when it is the
     *     caller
     * @param to the last day, inclusive, today at the earliest
     */
    @Schema(name = "NewDelegation")
    record NewDelegation(
            @Nullable UUID unitId,
            @Nullable UUID personId,
            @Size(max = 200, message = "Tên chức danh dài quá 200 ký tự") @Nullable String personPost,
            @NotNull(message = "Chưa nói ủy quyền cho ai") UUID delegateId,
            @NotNull(message = "Chưa nói từ ngày nào") LocalDate from,
            @NotNull(message = "Chưa nói đến hết ngày nào") LocalDate to) {}

    @Transactional
    DelegationView delegate(NewDelegation given) {
        UUID unit = given.unitId() == null
                ? caller.homeUnit()
                : caller.unit(given.unitId()).id();
        UUID person = given.personId() == null ? self() : given.personId();
        requireOwn(person);
        if (person.equals(given.delegateId())) {
            throw Problem.of(DelegationProblem.DELEGATION_TO_ONESELF).at("/delegateId", "same", person.toString());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = VietnamTime.dayOf(now);
        if (given.to().isBefore(given.from()) || given.to().isBefore(today)) {
            throw Problem.of(DelegationProblem.DELEGATION_WITHOUT_DAYS).at("/to", "past", today.toString());
        }
        DelegationView made = new DelegationView(
                Ids.next(),
                unit,
                person,
                person.equals(self()) ? caller.post() : given.personPost(),
                given.delegateId(),
                given.from(),
                given.to(),
                true,
                1);
        int fresh = sql.update(
                "INSERT INTO delegation (id, unit_id, person, delegate, from_day, to_day, active, recorded_at, recorded_by,"
                        + " post, version) VALUES (?, ?, ?, ?, ?, ?, true, ?, ?, ?, 1) ON CONFLICT DO NOTHING",
                made.id(),
                unit,
                person,
                made.delegateId(),
                made.from(),
                made.to(),
                now,
                caller.subject(),
                made.personPost());
        if (fresh == 0) {
            throw Problem.of(DelegationProblem.DELEGATION_OVERLAPS);
        }
        tell(made, now);
        return made;
    }

    /** What was revoked stays so; saying it twice changes nothing. */
    @Transactional
    void revoke(UUID id) {
        DelegationView known = get(id);
        requireOwn(known.personId());
        int active =
                sql.update("UPDATE delegation SET active = false, version = version + 1 WHERE id = ? AND active", id);
        if (active == 1) {
            tell(get(id), clock.instant());
        }
    }

    /** @throws Problem not-found when there is none the caller may see */
    DelegationView get(UUID id) {
        return seen().get(id);
    }

    Page<DelegationView> list(
            @Nullable UUID personId, @Nullable Boolean active, @Nullable Integer limit, @Nullable String cursor) {
        return seen().where("d.person = ?", personId)
                .where("d.active = ?", active)
                .page(limit, cursor, DelegationView::id);
    }

    private NewestFirst<DelegationView> seen() {
        return new NewestFirst<>(sql, COLUMNS, List.of(caller.roots()), "d.id", Delegating::view);
    }

    private UUID self() {
        return UUID.fromString(caller.subject());
    }

    private void requireOwn(UUID person) {
        if (!person.equals(self()) && !caller.holds(Permissions.TASK_ASSIGN)) {
            throw Problem.of(DelegationProblem.DELEGATION_OF_OTHERS);
        }
    }

    private void tell(DelegationView delegation, Instant now) {
        outbox.add(new DelegationState(
                delegation.id(),
                delegation.unitId(),
                delegation.personId().toString(),
                delegation.delegateId().toString(),
                delegation.from(),
                delegation.to(),
                delegation.active(),
                delegation.version(),
                now));
    }

    private static DelegationView view(Row row) {
        return new DelegationView(
                row.uuid("id"),
                row.uuid("unit_id"),
                row.uuid("person"),
                row.textOrNull("post"),
                row.uuid("delegate"),
                row.date("from_day"),
                row.date("to_day"),
                row.flag("active"),
                row.number("version"));
    }
}
