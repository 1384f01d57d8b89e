package vn.tiendo.platform.text;

import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;

/** How states are called in Vietnamese where people read them. */
public final class Wording {
    private Wording() {}

    public static String of(TaskState state) {
        return switch (state) {
            case NOT_STARTED -> "Chưa thực hiện";
            case IN_PROGRESS -> "Đang thực hiện";
            case REPORTED_DONE -> "Đã báo cáo hoàn thành";
            case VERIFIED -> "Đã xác nhận hoàn thành";
            case RETURNED -> "Bị trả lại";
            case NOT_ARISEN -> "Không phát sinh";
            case DROPPED -> "Không còn trong kế hoạch";
        };
    }

    public static String of(Timeliness timeliness) {
        return switch (timeliness) {
            case ON_TRACK -> "Trong hạn";
            case DUE_SOON -> "Sắp đến hạn";
            case OVERDUE -> "Quá hạn";
            case STALE -> "Lâu chưa cập nhật";
            case DONE_ON_TIME -> "Hoàn thành đúng hạn";
            case DONE_LATE -> "Hoàn thành chậm";
            case UNSCHEDULED -> "Không định hạn";
        };
    }
}
