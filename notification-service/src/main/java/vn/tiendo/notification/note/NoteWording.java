package vn.tiendo.notification.note;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.day.WrittenDay;
import vn.tiendo.notification.deadline.DutyName;
import vn.tiendo.notification.inbox.NewNotification;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.note.Notes.Ready;
import vn.tiendo.platform.deadline.Deadline;

/** A note in words, with those of whoever says it. */
record NoteWording(String linkBase) {

    NewNotification of(Ready note, UUID recipient) {
        return switch (note.kind()) {
            case TASK_REMINDED -> reminder(note, recipient);
            case REQUEST_ACCEPTED ->
                answer(
                        note,
                        recipient,
                        "Đồng ý phối hợp",
                        " đồng ý phối hợp thực hiện nhiệm vụ",
                        "Ý kiến kèm theo: ",
                        "Đơn vị này đã được ghi là đơn vị phối hợp của nhiệm vụ.");
            case REQUEST_DECLINED ->
                answer(
                        note,
                        recipient,
                        "Không đồng ý phối hợp",
                        " không đồng ý phối hợp thực hiện nhiệm vụ",
                        "Lý do: ",
                        "Đề nghị đơn vị chủ trì tìm cách phối hợp khác, hoặc báo cáo để được chỉ đạo.");
        };
    }

    private NewNotification reminder(Ready note, UUID recipient) {
        List<String> lines = new ArrayList<>();
        lines.add("Nhiệm vụ" + full(note.task()) + ", thuộc kế hoạch của " + note.planOf() + ".");
        Instant dueAt = note.dueAt();
        if (dueAt != null) {
            lines.add("Hạn cuối: hết ngày " + WrittenDay.of(new Deadline(dueAt).lastDay()) + ".");
        }
        lines.add(note.from()
                + " đề nghị đơn vị chủ trì đẩy nhanh tiến độ và cập nhật kết quả; nếu có khó khăn, vướng mắc,"
                + " báo ngay để được tháo gỡ.");
        quote("Ý kiến của " + note.from() + ": ", note.words(), lines);
        return new NewNotification(
                recipient,
                NotificationKind.TASK_REMINDED,
                "TASK",
                note.subjectId(),
                "Đề nghị đẩy nhanh" + shortened(note.task()),
                String.join("\n", lines),
                linkBase + "/api/v1/tasks/" + note.subjectId());
    }

    private NewNotification answer(
            Ready note, UUID recipient, String headline, String says, String introduction, String consequence) {
        List<String> lines = new ArrayList<>();
        lines.add(note.from() + says + full(note.task()) + ", thuộc kế hoạch của " + note.planOf() + ".");
        quote(introduction, note.words(), lines);
        lines.add(consequence);
        return new NewNotification(
                recipient,
                NotificationKind.REQUEST_ANSWERED,
                "REQUEST",
                note.subjectId(),
                headline + shortened(note.task()),
                String.join("\n", lines),
                linkBase + "/api/v1/requests/" + note.subjectId());
    }

    private static void quote(String introduction, @Nullable String words, List<String> lines) {
        if (words != null && !words.isBlank()) {
            lines.add(introduction + "“" + words.strip() + "”");
        }
    }

    private static String full(@Nullable DutyName task) {
        return task == null ? "" : " " + task.full();
    }

    private static String shortened(@Nullable DutyName task) {
        return task == null ? "" : ": " + task.shortened();
    }
}
