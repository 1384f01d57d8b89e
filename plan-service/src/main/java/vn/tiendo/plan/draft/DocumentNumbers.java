package vn.tiendo.plan.draft;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import vn.tiendo.plan.language.document.DocumentCode;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;

/** The numbers that the records desks have given. */
@Singleton
class DocumentNumbers {
    private final Sql sql;

    DocumentNumbers(Sql sql) {
        this.sql = sql;
    }

    /** A number stands once a year in the series of a unit; the series begins anew each year (Decree 30/2020). */
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
}
