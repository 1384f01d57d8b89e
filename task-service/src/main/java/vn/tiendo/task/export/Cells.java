package vn.tiendo.task.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.text.Wording;
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
            Wording.of(task.state()),
            Wording.of(task.timeliness()),
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
}
