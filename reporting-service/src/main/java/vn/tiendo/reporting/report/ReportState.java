package vn.tiendo.reporting.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.platform.problem.Problem;

/** Where a report stands on its way up. */
public enum ReportState {
    DRAFT("bản nháp"),
    SUBMITTED("đã gửi"),
    RETURNED("bị trả lại"),
    ACCEPTED("đã được tiếp nhận");

    private final String wording;

    ReportState(String wording) {
        this.wording = wording;
    }

    private Set<ReportState> next() {
        return switch (this) {
            case DRAFT, RETURNED -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(RETURNED, ACCEPTED);
            case ACCEPTED -> EnumSet.noneOf(ReportState.class);
        };
    }

    /** Whether its author may still change it. */
    public boolean isOpen() {
        return next().contains(SUBMITTED);
    }

    List<ReportState> allowed() {
        return List.copyOf(next());
    }

    ReportState becoming(ReportState wanted) {
        if (!next().contains(wanted)) {
            throw refusal();
        }
        return wanted;
    }

    Problem refusal() {
        return Problem.of(
                ReportProblem.REPORT_STATE_REFUSED,
                wording,
                next().isEmpty()
                        ? "không còn bước nào"
                        : Arrays.stream(values())
                                .filter(next()::contains)
                                .map(state -> state.name() + " (" + state.wording + ")")
                                .collect(Collectors.joining(", ")));
    }
}
