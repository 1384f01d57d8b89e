package vn.tiendo.task.lifecycle;

import java.util.List;
import java.util.stream.Collectors;
import vn.tiendo.platform.event.TaskState;

/** Which states may follow a state by people's doing. Only a new version of the plan drops a task or brings it back. */
public final class Transitions {
    private Transitions() {}

    public static List<TaskState> from(TaskState state) {
        return switch (state) {
            case NOT_STARTED -> List.of(TaskState.IN_PROGRESS, TaskState.REPORTED_DONE, TaskState.NOT_ARISEN);
            case IN_PROGRESS, RETURNED -> List.of(TaskState.IN_PROGRESS, TaskState.REPORTED_DONE, TaskState.NOT_ARISEN);
            case REPORTED_DONE -> List.of(TaskState.VERIFIED, TaskState.RETURNED, TaskState.IN_PROGRESS);
            case VERIFIED -> List.of(TaskState.IN_PROGRESS);
            case NOT_ARISEN -> List.of(TaskState.IN_PROGRESS, TaskState.NOT_ARISEN);
            case DROPPED -> List.of();
        };
    }

    /** Whether work may be recorded. What was reported done must be returned or reopened first. */
    public static boolean takesWork(TaskState state) {
        return state != TaskState.REPORTED_DONE && state != TaskState.VERIFIED && state != TaskState.DROPPED;
    }

    /** What is done is done whole, whatever was said on the way. */
    public static int percent(TaskState state, int reported) {
        return state == TaskState.REPORTED_DONE || state == TaskState.VERIFIED ? 100 : reported;
    }

    /** The states that may follow, as people read them. */
    public static String named(TaskState state) {
        List<TaskState> next = from(state);
        return next.isEmpty()
                ? "không trạng thái nào"
                : next.stream().map(Transitions::name).collect(Collectors.joining(", "));
    }

    public static String name(TaskState state) {
        String words =
                switch (state) {
                    case NOT_STARTED -> "chưa bắt đầu";
                    case IN_PROGRESS -> "đang thực hiện";
                    case REPORTED_DONE -> "đã báo cáo hoàn thành";
                    case VERIFIED -> "đã xác nhận hoàn thành";
                    case RETURNED -> "bị trả lại";
                    case NOT_ARISEN -> "không phát sinh";
                    case DROPPED -> "đã đưa ra khỏi kế hoạch";
                };
        return words + " (" + state + ")";
    }
}
