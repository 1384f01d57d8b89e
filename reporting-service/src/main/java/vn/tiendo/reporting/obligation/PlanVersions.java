package vn.tiendo.reporting.obligation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import vn.tiendo.platform.event.PlanEvent.PlanClosed;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.sql.Sql;

/** The versions of plans that were issued. */
@Singleton
public class PlanVersions {
    private final Sql sql;

    PlanVersions(Sql sql) {
        this.sql = sql;
    }

    void note(PlanIssued plan) {
        sql.update(
                "INSERT INTO plan_version (plan_id, version, unit_id, year, title, document_code, issued_on, indices)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                plan.planId(),
                plan.version(),
                plan.unitId(),
                plan.year(),
                plan.title(),
                plan.documentCode(),
                plan.issuedOn(),
                plan.indices());
    }

    void note(PlanClosed plan) {
        sql.update("UPDATE plan_version SET closed_on = ? WHERE plan_id = ?", plan.closedOn(), plan.planId());
    }

    /** The version in force at the end of the day, or the first one if none had been issued by then. */
    public PlanVersion on(UUID planId, LocalDate day) {
        return sql.one(
                        "SELECT plan_id, version, title, document_code, issued_on FROM plan_version WHERE plan_id = ?"
                                + " ORDER BY issued_on <= ? DESC,"
                                + " CASE WHEN issued_on <= ? THEN -version ELSE version END LIMIT 1",
                        row -> new PlanVersion(
                                row.uuid("plan_id"),
                                row.integer("version"),
                                row.text("title"),
                                row.text("document_code"),
                                row.date("issued_on")),
                        planId,
                        day,
                        day)
                .orElseThrow(() -> new IllegalStateException("No version of plan " + planId));
    }
}
