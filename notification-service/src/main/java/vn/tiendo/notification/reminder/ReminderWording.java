package vn.tiendo.notification.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.notification.day.WrittenDay;
import vn.tiendo.notification.deadline.DueDeadline;
import vn.tiendo.notification.inbox.NewNotification;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.DeadlineEvent.Subject;

/** A reminder in words, as a good clerk would put it. */
record ReminderWording(WorkingCalendar calendar, Recipients recipients, String linkBase) {
    private static final Map<DayOfWeek, String> WEEKDAYS = Map.of(
            DayOfWeek.MONDAY, "thứ Hai",
            DayOfWeek.TUESDAY, "thứ Ba",
            DayOfWeek.WEDNESDAY, "thứ Tư",
            DayOfWeek.THURSDAY, "thứ Năm",
            DayOfWeek.FRIDAY, "thứ Sáu",
            DayOfWeek.SATURDAY, "thứ Bảy",
            DayOfWeek.SUNDAY, "Chủ nhật");

    NewNotification of(NotificationKind kind, DueDeadline deadline, UUID recipientId) {
        return new NewNotification(
                recipientId,
                kind,
                deadline.subject().name(),
                deadline.subjectId(),
                headline(kind, deadline, recipientId) + ": " + deadline.name().shortened(),
                what(deadline) + "\n" + standing(kind, deadline) + "\n" + request(kind, deadline, recipientId),
                link(deadline));
    }

    private String headline(NotificationKind kind, DueDeadline deadline, UUID recipientId) {
        LocalDate last = deadline.deadline().lastDay();
        if (deadline.subject() == Subject.REQUEST && kind != NotificationKind.DEADLINE_APPROACHING) {
            return "Chưa trả lời sau hạn " + late(last);
        }
        return switch (kind) {
            case DEADLINE_APPROACHING -> remaining(last);
            case DEADLINE_MISSED -> "Quá hạn " + late(last);
            case DEADLINE_ESCALATED ->
                escalatedOver(recipientId, deadline)
                        ? "Quá hạn " + late(last) + ", đã báo cáo cấp trên"
                        : "Báo cáo cấp trên, quá hạn " + late(last);
            case DEADLINE_MOVED, TASK_REMINDED, REQUEST_ANSWERED -> throw noRung(kind);
        };
    }

    private String remaining(LocalDate last) {
        int left = calendar.workingDaysAfter(recipients.today(), last);
        if (left > 0) {
            return "Còn " + left + " ngày làm việc";
        }
        return last.equals(recipients.today()) ? "Hạn cuối hôm nay" : "Ngày làm việc cuối cùng trước hạn";
    }

    private String late(LocalDate last) {
        return Math.max(1, calendar.workingDaysAfter(last, recipients.today())) + " ngày làm việc";
    }

    private String what(DueDeadline deadline) {
        String unit = recipients.unit(deadline.unitId()).name();
        String lead = recipients.unit(deadline.leadUnitId()).name();
        UUID desk = deadline.reportsTo();
        String to = desk == null ? "" : recipients.unit(desk).name();
        String sent = desk == null ? "." : ", gửi " + to + ".";
        return switch (deadline.subject()) {
            case TASK ->
                "Nhiệm vụ " + deadline.name().full() + ", do " + lead + " chủ trì, thuộc kế hoạch năm "
                        + deadline.year() + " của " + unit + ".";
            case REPORT -> deadline.title() + " của " + unit + sent;
            case ISSUANCE -> deadline.title() + ", do " + unit + " thực hiện" + sent;
            case FINDING -> deadline.title() + " tại " + unit + ", do " + lead + " thực hiện.";
            case DIFFICULTY -> deadline.title() + ", do " + lead + " giải quyết.";
            case REQUEST -> deadline.title() + "; " + to + " đề nghị " + lead + ".";
        };
    }

    private String standing(NotificationKind kind, DueDeadline deadline) {
        LocalDate last = deadline.deadline().lastDay();
        String day = WEEKDAYS.get(last.getDayOfWeek()) + ", ngày " + WrittenDay.of(last);
        if (kind == NotificationKind.DEADLINE_APPROACHING) {
            int left = calendar.workingDaysAfter(recipients.today(), last);
            return "Hạn cuối: hết " + day + ". "
                    + (left > 0
                            ? "Sau hôm nay, " + WrittenDay.of(recipients.today()) + ", còn " + left + " ngày làm việc."
                            : "Hôm nay, " + WrittenDay.of(recipients.today()) + ", là ngày làm việc cuối cùng.");
        }
        return "Hạn cuối là hết " + day + ". Đến hôm nay, " + WrittenDay.of(recipients.today()) + ", đã chậm "
                + late(last) + " mà chưa " + undone(deadline.subject());
    }

    private static String undone(Subject subject) {
        return switch (subject) {
            case TASK -> "báo cáo hoàn thành.";
            case REPORT -> "gửi báo cáo.";
            case ISSUANCE -> "ban hành kế hoạch.";
            case FINDING -> "khắc phục.";
            case DIFFICULTY -> "giải quyết.";
            case REQUEST -> "trả lời.";
        };
    }

    private String request(NotificationKind kind, DueDeadline deadline, UUID recipientId) {
        if (deadline.subject() == Subject.REQUEST) {
            return recipients.lead(deadline).contains(recipientId)
                    ? "Kính đề nghị trả lời đồng ý hoặc không đồng ý phối hợp."
                    : "Đề nghị trao đổi trực tiếp với đơn vị được đề nghị, hoặc tìm cách phối hợp khác.";
        }
        return switch (kind) {
            case DEADLINE_APPROACHING -> workAsked(deadline.subject());
            case DEADLINE_MISSED -> accountAsked(deadline);
            case DEADLINE_ESCALATED ->
                escalatedOver(recipientId, deadline)
                        ? "Việc chậm này đã được báo cáo "
                                + recipients.unit(recipients.superior(deadline)).name() + ". " + accountAsked(deadline)
                        : "Kính đề nghị " + recipients.unit(recipientId).name() + " xem xét, đôn đốc.";
            case DEADLINE_MOVED, TASK_REMINDED, REQUEST_ANSWERED -> throw noRung(kind);
        };
    }

    private static String workAsked(Subject subject) {
        return switch (subject) {
            case TASK ->
                "Đề nghị cập nhật tiến độ, bổ sung minh chứng và báo cáo hoàn thành đúng hạn; nếu có khó khăn,"
                        + " vướng mắc, báo ngay để được tháo gỡ.";
            case REPORT -> "Đề nghị rà soát số liệu và gửi báo cáo đúng hạn.";
            case ISSUANCE -> "Đề nghị hoàn thiện, trình ký và ban hành kế hoạch đúng hạn.";
            case FINDING -> "Đề nghị khắc phục đúng hạn và báo để được kiểm tra lại.";
            case DIFFICULTY -> "Đề nghị giải quyết trong hạn, hoặc chuyển lên cấp trên nếu vượt thẩm quyền.";
            case REQUEST -> throw asksOtherwise();
        };
    }

    private static String accountAsked(DueDeadline deadline) {
        return switch (deadline.subject()) {
            case TASK -> "Đề nghị đơn vị chủ trì báo cáo kết quả ngay, hoặc nêu rõ lý do chậm và ngày sẽ hoàn thành.";
            case REPORT -> "Đề nghị gửi báo cáo ngay, kèm lý do chậm.";
            case ISSUANCE -> "Đề nghị ban hành kế hoạch ngay, kèm báo cáo lý do chậm.";
            case FINDING -> "Đề nghị khắc phục ngay, kèm báo cáo lý do chậm.";
            case DIFFICULTY -> "Đề nghị giải quyết ngay, kèm báo cáo lý do chậm.";
            case REQUEST -> throw asksOtherwise();
        };
    }

    /** Whether the recipient is the one who is late, told that somebody above knows. */
    private boolean escalatedOver(UUID recipientId, DueDeadline deadline) {
        return recipients.lead(deadline).contains(recipientId) && !recipientId.equals(recipients.superior(deadline));
    }

    private String link(DueDeadline deadline) {
        return linkBase
                + switch (deadline.subject()) {
                    case TASK -> "/api/v1/tasks/" + deadline.subjectId();
                    case REPORT -> "/api/v1/report-obligations?unitId=" + deadline.unitId();
                    case ISSUANCE -> "/api/v1/plans?unitId=" + deadline.unitId();
                    case FINDING -> "/api/v1/findings/" + deadline.subjectId();
                    case DIFFICULTY -> "/api/v1/difficulties/" + deadline.subjectId();
                    case REQUEST -> "/api/v1/requests/" + deadline.subjectId();
                };
    }

    private static IllegalArgumentException asksOtherwise() {
        return new IllegalArgumentException("Nobody is ordered to answer a request");
    }

    private static IllegalArgumentException noRung(NotificationKind kind) {
        return new IllegalArgumentException("No rung tells " + kind);
    }
}
