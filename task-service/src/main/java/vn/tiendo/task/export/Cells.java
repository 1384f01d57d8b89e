package vn.tiendo.task.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.task.list.TaskView;

/** A task as one row: words, whole numbers and days. */
final class Cells {
    static final List<String> HEAD = List.of(
            "Mã",
            "Nhiệm vụ",
            "Chỉ số",
            "Nội dung",
            "Đơn vị chủ trì",
            "Đơn vị phối hợp",
            "Trạng thái",
            "Thời hạn",
            "Ngày cuối",
            "Ngày hoàn thành",
            "Tiến độ (%)",
            "Số lần cập nhật",
            "Số minh chứng",
            "Mã nhiệm vụ trong hệ thống");

    private Cells() {}

    /** In the order of the head; null leaves the cell empty. */
    static @Nullable Object[] of(TaskView task) {
        return new @Nullable Object[] {
            task.code(),
            task.title(),
            task.index(),
            task.dimension(),
            task.leadUnit().name(),
            task.coordinators().stream()
                    .map(UnitRef::name)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("; ")),
            words(task.state()),
            words(task.timeliness()),
            task.lastDay(),
            day(task),
            task.percent(),
            task.progressCount(),
            task.evidenceCount(),
            task.id().toString()
        };
    }

    private static @Nullable LocalDate day(TaskView task) {
        return task.doneAt() == null ? null : task.doneAt().toLocalDate();
    }

    private static String words(TaskState state) {
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

    private static String words(Timeliness timeliness) {
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
