package vn.tiendo.plan.draft;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.finding.Finding;
import vn.tiendo.plan.line.HomePlans;
import vn.tiendo.plan.version.PlanVersions;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;

/** Plans as far as the caller may see them. */
@Singleton
class PlanQueries {
    private static final TypeReference<Funding.FundingView> FUNDING = new TypeReference<>() {};

    private final Sql sql;
    private final Plans plans;
    private final PlanFindings findings;
    private final PlanVersions versions;
    private final Caller caller;

    PlanQueries(Sql sql, Plans plans, PlanFindings findings, PlanVersions versions, Caller caller) {
        this.sql = sql;
        this.plans = plans;
        this.findings = findings;
        this.versions = versions;
        this.caller = caller;
    }

    record Filter(@Nullable UUID unitId, @Nullable Integer year, @Nullable String index, @Nullable PlanStatus status) {}

    /** Newest first. */
    Page<PlanSummary> page(Filter filter, int limit, @Nullable Cursor after) {
        List<UUID> roots = caller.roots();
        StringBuilder where = new StringBuilder(HomePlans.VISIBLE);
        List<@Nullable Object> arguments = new ArrayList<>(List.of(roots, roots));
        add(where, arguments, " AND plan.unit_id = ?", filter.unitId());
        add(where, arguments, " AND plan.year = ?", filter.year());
        add(where, arguments, " AND ? = ANY (plan.indices)", filter.index());
        add(where, arguments, " AND plan.status = ?", filter.status());
        if (filter.status() == null) {
            where.append(" AND plan.status NOT IN ('ABSORBED', 'DISCARDED')");
        }
        add(where, arguments, " AND plan.id < ?", after == null ? null : after.uuid(0));
        arguments.add(limit + 1);
        List<PlanSummary> rows = sql.list(
                "SELECT plan.id, plan.unit_id, unit.name AS unit_name, plan.year, plan.title, plan.indices,"
                        + " plan.status, plan.document_code, plan.issued_on, plan.issued_version, plan.updated_at,"
                        + " (SELECT count(*)::int FROM plan_line WHERE plan_id = plan.id) AS lines"
                        + " FROM plan JOIN unit ON unit.id = plan.unit_id WHERE "
                        + where + " ORDER BY plan.id DESC LIMIT ?",
                PlanSummary::of,
                arguments.toArray());
        return Page.of(rows, limit, last -> Cursor.of(last.id().toString()));
    }

    @Transactional
    PlanView one(UUID id) {
        return PlanView.of(visible(id));
    }

    /** As the version was signed; the tag is the plan's, because a version never changes. */
    @Transactional
    PlanView one(UUID id, int version) {
        Plan plan = visible(id);
        PlanVersions.Signed signed = versions.find(id, version).orElseThrow(Problem::notFound);
        Funding.FundingView funding = signed.funding() == null
                ? Funding.FundingView.of(null, List.of())
                : sql.parse(signed.funding().toString(), FUNDING);
        return PlanView.of(plan, signed, funding);
    }

    @Transactional
    List<Finding> findings(UUID id) {
        Plan plan = visible(id);
        return findings.of(plan, plans.unitOf(plan));
    }

    private Plan visible(UUID id) {
        return Optional.of(id)
                .filter(plans::isVisible)
                .flatMap(plans::findByIdOptional)
                .orElseThrow(Problem::notFound);
    }

    private static void add(
            StringBuilder where, List<@Nullable Object> arguments, String condition, @Nullable Object argument) {
        if (argument != null) {
            where.append(condition);
            arguments.add(argument);
        }
    }
}
