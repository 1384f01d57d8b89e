package vn.tiendo.reporting.dashboard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.reporting.figure.Figures;
import vn.tiendo.reporting.figure.Tally;

/**
 * The figures of a group as the page shows them.
 *
 * @param applicable the denominator of all shares
 * @param open not done and neither overdue nor stale
 */
record Counts(
        long applicable,
        long done,
        long verified,
        long onTime,
        long late,
        long overdue,
        long stale,
        long dueSoon,
        long open,
        String percentDone,
        String percentVerified) {
    static final Counts NONE = of(new Tally().figures());

    static Counts of(Figures figures) {
        long overdue = count(figures, Timeliness.OVERDUE);
        long stale = count(figures, Timeliness.STALE);
        return new Counts(
                figures.applicable(),
                figures.done(),
                figures.verified(),
                count(figures, Timeliness.DONE_ON_TIME),
                count(figures, Timeliness.DONE_LATE),
                overdue,
                stale,
                count(figures, Timeliness.DUE_SOON),
                Math.max(0, figures.applicable() - figures.done() - overdue - stale),
                percent(figures.percentDone()),
                percent(figures.percentVerified()));
    }

    /** Overdue or stale. */
    public long behind() {
        return overdue + stale;
    }

    private static long count(Figures figures, Timeliness timeliness) {
        return figures.byTimeliness().getOrDefault(timeliness, 0L);
    }

    /** With a decimal comma; a dash where nothing is there to take a share of. */
    static String percent(@Nullable BigDecimal share) {
        return share == null ? "–" : share.stripTrailingZeros().toPlainString().replace('.', ',') + "\u00a0%";
    }
}
