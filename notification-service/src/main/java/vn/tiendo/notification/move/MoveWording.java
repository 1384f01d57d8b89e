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
        Ground ground = Ground.of(moved, cause);
        return new NewNotification(
                recipient,
                NotificationKind.DEADLINE_MOVED,
                moved.subject().name(),
                moved.subjectId(),
                ground.brief + ", " + newEnd(moved.to()) + ": " + moved.name().shortened(),
                (moved.subject() == Subject.TASK ? "Nhiệm vụ " : "") + line(moved) + "\n"
                        + ground.sentence
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
                + switch (moved.subject()) {
                    case TASK -> "/api/v1/tasks/" + moved.subjectId();
                    case FINDING -> "/api/v1/findings/" + moved.subjectId();
                    case DIFFICULTY -> "/api/v1/difficulties/" + moved.subjectId();
                    case REPORT, ISSUANCE, REQUEST -> "/api/v1/deadlines?unitId=" + recipient;
                };
    }

    /** Why a day moved, for the title and as a sentence. */
    private enum Ground {
        PLAN_AMENDED("Kế hoạch được điều chỉnh", "Thời hạn theo bản kế hoạch điều chỉnh mới ban hành."),
        EXTENDED("Được gia hạn", "Thời hạn được lùi theo quyết định gia hạn."),
        INSPECTED_AGAIN("Kiểm tra lại chưa đạt", "Đoàn kiểm tra cho thời hạn khắc phục mới."),
        CLIMBED("Khó khăn chuyển lên cấp trên", "Cấp trước chưa giải quyết được; đến lượt đơn vị giải quyết.");

        private final String brief;
        private final String sentence;

        Ground(String brief, String sentence) {
            this.brief = brief;
            this.sentence = sentence;
        }

        static Ground of(Moved moved, Cause cause) {
            if (cause != Cause.EXTENSION) {
                return PLAN_AMENDED;
            }
            return switch (moved.subject()) {
                case FINDING -> INSPECTED_AGAIN;
                case DIFFICULTY -> CLIMBED;
                case TASK, REPORT, ISSUANCE, REQUEST -> EXTENDED;
            };
        }
    }
}
