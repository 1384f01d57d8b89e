package vn.tiendo.plan.finding;

import static vn.tiendo.plan.finding.Severity.ERROR;
import static vn.tiendo.plan.finding.Severity.INFO;
import static vn.tiendo.plan.finding.Severity.WARNING;

/** The kinds of findings, stable for ever. Their messages stand in {@code findings.properties}. */
public enum FindingCode {
    PLAN_EMPTY(ERROR),
    TASK_MISSING(ERROR),
    LEAD_MISSING(ERROR),
    LEAD_UNRESOLVED(ERROR),
    LEAD_IS_GROUP(ERROR),
    LEAD_OUTSIDE_UNIT(ERROR),
    LEAD_DOUBLE(ERROR),
    LEAD_NOT_IN_FORCE(ERROR),
    LEAD_NOT_TO_EXECUTE(ERROR),
    TIMING_MISSING(WARNING),
    DUE_ON_DAY_OFF(INFO),
    SCHEDULE_UNRESOLVED(WARNING),
    PERIOD_UNSTATED(INFO),
    SCHOOL_YEAR_UNSTATED(INFO),
    TARGET_MISSING(INFO),
    TARGET_IS_ACTIVITY(WARNING),
    TARGET_IS_OUTPUT(WARNING),
    TARGET_UNQUANTIFIED(WARNING),
    TARGET_WITHOUT_DENOMINATOR(WARNING),
    FOREIGN_LEVEL(WARNING),
    DIMENSION_UNKNOWN(INFO),
    INDEX_AREA_WITHOUT_TASK(WARNING),
    WEAKNESS_UNANSWERED(WARNING),
    REPORTING_MISSING(WARNING),
    REPORTING_NO_WORKING_DAY(WARNING),
    REPORTING_DUE_ON_DAY_OFF(INFO),
    DUE_DATE_UNDECIDED(ERROR),
    CONFLICTING_DUE_DATES(WARNING),
    SUPERSEDED_LAW(WARNING),
    IRREGULAR_SIGNATURE(WARNING),
    ISSUER_DIFFERS(WARNING),
    ROW_REPAIRED(INFO),
    ROW_SHIFTED(INFO),
    LEAD_PARTED(INFO),
    ROW_HIDDEN(INFO),
    SHEET_HIDDEN(INFO),
    TEXT_OUTSIDE_TABLE(INFO),
    TEXT_CONVERTED(INFO),
    COLUMN_NOT_UNDERSTOOD(INFO),
    COLUMN_MISSING(WARNING),
    FILE_SEEN_BEFORE(INFO);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }
}
