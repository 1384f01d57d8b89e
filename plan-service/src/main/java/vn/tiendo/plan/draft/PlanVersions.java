package vn.tiendo.plan.draft;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.document.DocumentCode;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;

/** What was signed, for ever, and the numbers that were used. */
@Singleton
class PlanVersions {
    private final Sql sql;
    private final Caller caller;

    PlanVersions(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /**
     * An issued version.
     *
     * @param issuedByPost the post of whoever issued it, null if the token named none
     */
    record IssuedVersion(
            int version,
            String documentCode,
            LocalDate issuedOn,
            @Nullable String signing,
            @Nullable String issuedByPost,
            OffsetDateTime issuedAt,
            int lines) {}

    /** A number stands once a year in the series of a unit; the series begins anew each year. */
    void take(Unit unit, DocumentCode code, LocalDate day, UUID plan) {
        int taken = sql.update(
                "INSERT INTO document_number (unit_id, year, number, plan_id) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                unit.id(),
                day.getYear(),
                Objects.requireNonNull(code.number()),
                plan);
        if (taken == 0) {
            throw Problem.of(
                    PlanProblem.DOCUMENT_NUMBER_TAKEN,
                    String.valueOf(code.number()),
                    Integer.toString(day.getYear()),
                    unit.name());
        }
    }

    void keep(PlanIssued issued, @Nullable String signing) {
        sql.update(
                "INSERT INTO plan_version (plan_id, version, document_code, issued_on, signing, content, issued_by,"
                        + " issued_post, issued_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                issued.planId(),
                issued.version(),
                issued.documentCode(),
                issued.issuedOn(),
                signing,
                sql.json(issued),
                caller.subject(),
                caller.post(),
                issued.occurredAt());
    }

    List<IssuedVersion> of(UUID plan) {
        return sql.list(
                "SELECT version, document_code, issued_on, signing, issued_post, issued_at,"
                        + " jsonb_array_length(content -> 'lines') AS lines"
                        + " FROM plan_version WHERE plan_id = ? ORDER BY version DESC",
                row -> new IssuedVersion(
                        row.integer("version"),
                        row.text("document_code"),
                        row.date("issued_on"),
                        row.textOrNull("signing"),
                        row.textOrNull("issued_post"),
                        row.moment("issued_at"),
                        row.integer("lines")),
                plan);
    }
}
