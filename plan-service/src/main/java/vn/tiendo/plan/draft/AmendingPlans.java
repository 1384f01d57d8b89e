package vn.tiendo.plan.draft;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tiendo.plan.trail.PlanTrail;
import vn.tiendo.plan.trail.PlanTrail.Deed;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.sql.Sql;

/**
 * An issued plan is amended through a draft of its own, so that what is in force stays what everybody sees until the
 * amendment is signed too.
 */
@Singleton
class AmendingPlans {
    /** What hangs on a plan and passes from the draft to the plan it amends. */
    private static final List<String> PARTS =
            List.of("plan_recipient", "plan_duty", "plan_estimate", "weakness_answer", "plan_line");

    private final Plans plans;
    private final Sql sql;
    private final PlanTrail trail;
    private final Clock clock;

    AmendingPlans(Plans plans, Sql sql, PlanTrail trail, Clock clock) {
        this.plans = plans;
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    PlanView open(UUID id, String reason) {
        Plan plan = plans.own(id);
        plans.openAmendment(id).ifPresent(draft -> {
            throw Problem.of(PlanProblem.AMENDMENT_OPEN).current(Map.of("planId", draft));
        });
        Plan draft = plan.amendment(Ids.next(), reason.strip(), clock.instant());
        plans.persistAndFlush(draft);
        copyLines(id, draft.id);
        Map<UUID, UUID> copies = lastingIds(draft.id).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        draft.estimates.addAll(Funding.moved(plan.estimates, copies));
        plans.flush();
        trail.note(draft.id, Deed.DRAFTED, Map.of("amends", id, "reason", reason.strip()));
        trail.note(id, Deed.AMENDMENT_OPENED, Map.of("draft", draft.id));
        return PlanView.of(draft);
    }

    private void copyLines(UUID from, UUID to) {
        // The ids of copies are made here: the database knows no ids that rise with time.
        List<UUID> lines = sql.list("SELECT id FROM plan_line WHERE plan_id = ?", row -> row.uuid("id"), from);
        sql.batch(
                "INSERT INTO plan_line (id, plan_id, code, position, index, wording, dimension_number, schedules,"
                        + " targets, lead_keys, lead_unit_id, coordinator_ids, file_wording, version, amends_line_id)"
                        + " SELECT ?, ?, code, position, index, wording, dimension_number, schedules, targets,"
                        + " lead_keys, lead_unit_id, coordinator_ids, file_wording, 1, id"
                        + " FROM plan_line WHERE id = ?",
                lines.stream().map(line -> new Object[] {Ids.next(), to, line}).toList());
        sql.update(
                "INSERT INTO weakness_answer (plan_id, criterion_id, line_ids, finding, cause, remedy, written_reason,"
                        + " version) SELECT ?, criterion_id, ARRAY(SELECT id FROM plan_line WHERE plan_id = ? AND"
                        + " amends_line_id = ANY (line_ids)), finding, cause, remedy, written_reason, 1"
                        + " FROM weakness_answer WHERE plan_id = ?",
                to,
                to,
                from);
    }

    /** The id that each line of the draft bears for good: a line keeps its id through all versions. */
    Map<UUID, UUID> lastingIds(UUID draft) {
        return sql
                .list(
                        "SELECT id, coalesce(amends_line_id, id) AS lasting FROM plan_line WHERE plan_id = ?",
                        row -> Map.entry(row.uuid("id"), row.uuid("lasting")),
                        draft)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The signed draft's content becomes that of the plan it amends; the version itself has been kept already. */
    Plan takeOver(Plan draft) {
        UUID plan = Objects.requireNonNull(draft.amendsPlanId);
        sql.update(
                "UPDATE weakness_answer SET line_ids = ARRAY(SELECT coalesce(amends_line_id, id) FROM plan_line"
                        + " WHERE plan_line.plan_id = ? AND id = ANY (line_ids)) WHERE plan_id = ?",
                draft.id,
                draft.id);
        for (String part : PARTS) {
            sql.update("DELETE FROM " + part + " WHERE plan_id = ?", plan);
        }
        sql.update(
                "UPDATE plan_line SET plan_id = ?, id = coalesce(amends_line_id, id), amends_line_id = NULL"
                        + " WHERE plan_id = ?",
                plan,
                draft.id);
        for (String part : PARTS) {
            sql.update("UPDATE " + part + " SET plan_id = ? WHERE plan_id = ?", plan, draft.id);
        }
        sql.update(
                "UPDATE plan SET title = draft.title, indices = draft.indices, document_code = draft.document_code,"
                        + " issued_on = draft.issued_on, signing = draft.signing, parent_plan_id = draft.parent_plan_id,"
                        + " legal_bases = draft.legal_bases, funding_source = draft.funding_source,"
                        + " issued_version = plan.issued_version + 1, version = plan.version + 1,"
                        + " updated_at = draft.updated_at FROM plan draft WHERE plan.id = ? AND draft.id = ?",
                plan,
                draft.id);
        sql.update("UPDATE plan SET status = 'ABSORBED', version = version + 1 WHERE id = ?", draft.id);
        plans.getEntityManager().clear();
        return plans.findById(plan);
    }
}
