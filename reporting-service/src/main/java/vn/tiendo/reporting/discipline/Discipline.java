package vn.tiendo.reporting.discipline;

import vn.tiendo.reporting.figure.Percent;
import vn.tiendo.reporting.obligation.ObligationStatus;

/** Adds up obligations by how they stand; what is not due yet is nobody's merit and nobody's fault. */
public final class Discipline {
    private long onTime;
    private long late;
    private long missing;

    /** Which share of what is due is asked for. */
    public enum Share {
        SUBMITTED,
        ON_TIME
    }

    void add(ObligationStatus status, long reports) {
        switch (status) {
            case SUBMITTED_ON_TIME -> onTime += reports;
            case SUBMITTED_LATE -> late += reports;
            case OVERDUE -> missing += reports;
            case OPEN, DUE_SOON, WAIVED, TRANSFERRED -> {}
        }
    }

    DisciplineView.Counts counts(Share share) {
        long submitted = onTime + late;
        long due = submitted + missing;
        return new DisciplineView.Counts(
                due, submitted, onTime, late, missing, Percent.of(share == Share.SUBMITTED ? submitted : onTime, due));
    }
}
