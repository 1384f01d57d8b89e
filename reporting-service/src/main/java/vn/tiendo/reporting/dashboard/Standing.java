package vn.tiendo.reporting.dashboard;

import java.util.Locale;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.reporting.figure.Figures;

/** How a unit stands at a glance. The words stand on the tile beside the colour, which not everybody can tell. */
enum Standing {
    LATE("Quá hạn nhiều"),
    SLIPPING("Có việc quá hạn"),
    WATCH("Cần chú ý"),
    STEADY("Đúng tiến độ"),
    EMPTY("Chưa có nhiệm vụ");

    /** In a province nearly every unit has something overdue; from one task in ten on, it stands out. */
    private static final long LATE_FROM_ONE_IN = 10;

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    static Standing of(Figures figures) {
        long overdue = figures.byTimeliness().getOrDefault(Timeliness.OVERDUE, 0L);
        if (figures.applicable() == 0) {
            return EMPTY;
        }
        if (overdue > 0) {
            return overdue * LATE_FROM_ONE_IN >= figures.applicable() ? LATE : SLIPPING;
        }
        boolean waiting = figures.byTimeliness().getOrDefault(Timeliness.STALE, 0L) > 0
                || figures.byTimeliness().getOrDefault(Timeliness.DUE_SOON, 0L) > 0;
        return waiting ? WATCH : STEADY;
    }

    /** Of one task, in the colours of the tiles. */
    static Standing of(Timeliness timeliness) {
        return switch (timeliness) {
            case OVERDUE -> LATE;
            case STALE, DUE_SOON -> WATCH;
            case DONE_ON_TIME, DONE_LATE -> STEADY;
            case ON_TRACK, UNSCHEDULED -> EMPTY;
        };
    }

    public String words() {
        return words;
    }

    /** The class of its colours in the style sheet. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
