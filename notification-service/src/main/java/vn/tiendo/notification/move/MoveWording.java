package vn.tiendo.notification.move;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.day.WrittenDay;
import vn.tiendo.notification.inbox.NewNotification;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.event.DeadlineEvent.Subject;
import vn.tiendo.platform.event.DueMove.Cause;

/** A moved date in words. */
record MoveWording(String linkBase) {
    private static final int MOST_NAMED = 10;

    NewNotification of(Moved moved, Cause cause, UUID recipient) {
        String why = cause == Cause.EXTENSION ? "Được gia hạn" : "Kế hoạch được điều chỉnh";
        return new NewNotification(
                recipient,
                NotificationKind.DEADLINE_MOVED,
                moved.subject().name(),
                moved.subjectId(),
                why + ", " + newEnd(moved.to()) + ": " + moved.name().shortened(),
                (moved.subject() == Subject.TASK ? "Nhiệm vụ " : "") + line(moved) + "\n"
                        + (cause == Cause.EXTENSION
                                ? "Thời hạn được lùi theo quyết định gia hạn."
                                : "Thời hạn theo bản kế hoạch điều chỉnh mới ban hành.")
                        + " Lịch nhắc việc đã được lập lại theo hạn mới; hạn cũ vẫn được lưu.",
                link(moved, recipient));
    }

    /** One notice for all that one edit moved. */
    NewNotification summary(List<Moved> all, Cause cause, UUID recipient) {
        String what = all.size() + " thời hạn của đơn vị được tính lại";
        List<String> lines = new ArrayList<>();
        lines.add(
                cause == Cause.CALENDAR
                        ? "Lịch làm việc (ngày nghỉ, ngày làm bù) vừa thay đổi, nên " + what + "."
                        : "Kế hoạch vừa được điều chỉnh, nên " + what + ".");
        all.stream().limit(MOST_NAMED).map(MoveWording::line).forEach(lines::add);
        if (all.size() > MOST_NAMED) {
            lines.add("… và " + (all.size() - MOST_NAMED) + " thời hạn khác.");
        }
        lines.add("Lịch nhắc việc đã được lập lại theo hạn mới; hạn cũ vẫn được lưu.");
        return new NewNotification(
                recipient,
                NotificationKind.DEADLINE_MOVED,
                "UNIT",
                recipient,
                (cause == Cause.CALENDAR ? "Lịch làm việc thay đổi: " : "Kế hoạch được điều chỉnh: ") + what,
                String.join("\n", lines),
                linkBase + "/api/v1/deadlines?unitId=" + recipient);
    }

    private static String line(Moved moved) {
        Instant before = moved.from();
        return moved.name().full() + ": " + (before == null ? "" : "hạn cũ " + end(before) + ", ") + newEnd(moved.to())
                + ".";
    }

    private static String newEnd(@Nullable Instant end) {
        return end == null ? "không còn thời hạn" : "hạn mới " + end(end);
    }

    private static String end(Instant endsAt) {
        return "hết ngày " + WrittenDay.of(new Deadline(endsAt).lastDay());
    }

    private String link(Moved moved, UUID recipient) {
        return linkBase
                + (moved.subject() == Subject.TASK
                        ? "/api/v1/tasks/" + moved.subjectId()
                        : "/api/v1/deadlines?unitId=" + recipient);
    }
}
