package vn.tiendo.plan.copy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.copy.CopyJob.CopyItem;
import vn.tiendo.plan.copy.CopyJob.CopyStatus;
import vn.tiendo.plan.draft.CopyingDrafts;
import vn.tiendo.plan.line.HomePlans;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.platform.unit.Units;

/** Notes what is to be copied; who may ask is decided here, once. */
@Singleton
class AskingForCopies {
    private final Sql sql;
    private final HomePlans plans;
    private final CopyingDrafts drafts;
    private final Units units;
    private final Caller caller;
    private final Clock clock;

    AskingForCopies(Sql sql, HomePlans plans, CopyingDrafts drafts, Units units, Caller caller, Clock clock) {
        this.sql = sql;
        this.plans = plans;
        this.drafts = drafts;
        this.units = units;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CopyJob ask(UUID source, List<UUID> unitIds, int year) {
        plans.visible(source);
        if (drafts.isAmendment(source)) {
            throw Problem.of(CopyProblem.COPY_OF_AMENDMENT);
        }
        refuseStrangers(unitIds);
        UUID job = Ids.next();
        sql.update(
                "INSERT INTO plan_copy (id, source_plan_id, year, subject, post, created_at) VALUES (?, ?, ?, ?, ?, ?)",
                job,
                source,
                year,
                caller.subject(),
                caller.post(),
                clock.instant());
        sql.batch(
                "INSERT INTO plan_copy_item (job_id, position, unit_id, status) VALUES (?, ?, ?, 'WAITING')",
                IntStream.range(0, unitIds.size())
                        .mapToObj(i -> new @Nullable Object[] {job, i, unitIds.get(i)})
                        .toList());
        return job(job);
    }

    private void refuseStrangers(List<UUID> unitIds) {
        Set<UUID> own =
                units.all(unitIds).stream().filter(caller::covers).map(Unit::id).collect(Collectors.toSet());
        Problem unknown = Problem.of(CopyProblem.COPY_UNITS_UNKNOWN);
        IntStream.range(0, unitIds.size())
                .filter(i -> !own.contains(unitIds.get(i)))
                .forEach(i -> unknown.at("/unitIds/" + i, "unknown-unit", "Không có đơn vị này"));
        if (own.size() < unitIds.size()) {
            throw unknown;
        }
    }

    private record Asked(UUID source, int year, OffsetDateTime at) {}

    /** Those who cover none of its units do not know of it. */
    CopyJob job(UUID id) {
        Asked asked = sql.one(
                        "SELECT source_plan_id, year, created_at FROM plan_copy WHERE id = ?",
                        row -> new Asked(row.uuid("source_plan_id"), row.integer("year"), row.moment("created_at")),
                        id)
                .orElseThrow(Problem::notFound);
        List<CopyItem> items = sql.list(
                "SELECT unit.id AS unit_id, unit.name AS unit_name, item.status, item.plan_id, item.reason"
                        + " FROM plan_copy_item item JOIN unit ON unit.id = item.unit_id"
                        + " WHERE item.job_id = ? AND unit.path && ?::uuid[] ORDER BY item.position",
                row -> new CopyItem(
                        UnitRef.of(row, "unit"),
                        row.constant("status", CopyStatus.class),
                        row.uuidOrNull("plan_id"),
                        row.textOrNull("reason")),
                id,
                caller.roots());
        if (items.isEmpty()) {
            throw Problem.notFound();
        }
        int done = (int) items.stream()
                .filter(item -> item.status() != CopyStatus.WAITING)
                .count();
        return new CopyJob(id, asked.source(), asked.year(), asked.at(), items.size(), done, items);
    }
}
