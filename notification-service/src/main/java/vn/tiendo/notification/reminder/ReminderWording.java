package vn.tiendo.notification.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.notification.deadline.DueDeadline;
import vn.tiendo.notification.inbox.NewNotification;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.DeadlineEvent.Subject;

/** A reminder in words, as a good clerk would put it. */
record ReminderWording(WorkingCalendar calendar, Recipients recipients, String linkBase) {
    private static final int LONGEST_NAME = 90;
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
                headline(kind, deadline, recipientId) + ": " + shortened(name(deadline)),
                what(deadline) + "\n" + standing(kind, deadline) + "\n" + request(kind, deadline, recipientId),
                link(deadline));
    }

    private String headline(NotificationKind kind, DueDeadline deadline, UUID recipientId) {
        LocalDate last = deadline.deadline().lastDay();
        return switch (kind) {
            case DEADLINE_APPROACHING -> remaining(last);
            case DEADLINE_MISSED -> "Quá hạn " + late(last);
            case DEADLINE_ESCALATED ->
                escalatedOver(recipientId, deadline)
                        ? "Quá hạn " + late(last) + ", đã báo cáo cấp trên"
                        : "Báo cáo cấp trên, quá hạn " + late(last);
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
        if (deadline.subject() == Subject.REPORT) {
            UUID desk = deadline.reportsTo();
            return deadline.title() + " của " + unit
                    + (desk == null ? "." : ", gửi " + recipients.unit(desk).name() + ".");
        }
        return "Nhiệm vụ " + name(deadline) + ", do "
                + recipients.unit(deadline.leadUnitId()).name() + " chủ trì, thuộc kế hoạch năm " + deadline.year()
                + " của " + unit + ".";
    }

    private String standing(NotificationKind kind, DueDeadline deadline) {
        LocalDate last = deadline.deadline().lastDay();
        String day = WEEKDAYS.get(last.getDayOfWeek()) + ", ngày " + written(last);
        if (kind == NotificationKind.DEADLINE_APPROACHING) {
            int left = calendar.workingDaysAfter(recipients.today(), last);
            return "Hạn cuối: hết " + day + ". "
                    + (left > 0
                            ? "Sau hôm nay, " + written(recipients.today()) + ", còn " + left + " ngày làm việc."
                            : "Hôm nay, " + written(recipients.today()) + ", là ngày làm việc cuối cùng.");
        }
        return "Hạn cuối là hết " + day + ". Đến hôm nay, " + written(recipients.today()) + ", đã chậm " + late(last)
                + " mà chưa " + (deadline.subject() == Subject.REPORT ? "gửi báo cáo." : "báo cáo hoàn thành.");
    }

    private String request(NotificationKind kind, DueDeadline deadline, UUID recipientId) {
        return switch (kind) {
            case DEADLINE_APPROACHING ->
                deadline.subject() == Subject.REPORT
                        ? "Đề nghị rà soát số liệu và gửi báo cáo đúng hạn."
                        : "Đề nghị cập nhật tiến độ, bổ sung minh chứng và báo cáo hoàn thành đúng hạn; nếu có khó khăn,"
                                + " vướng mắc, báo ngay để được tháo gỡ.";
            case DEADLINE_MISSED -> accountAsked(deadline);
            case DEADLINE_ESCALATED ->
                escalatedOver(recipientId, deadline)
                        ? "Việc chậm này đã được báo cáo "
                                + recipients.unit(recipients.superior(deadline)).name() + ". " + accountAsked(deadline)
                        : "Kính đề nghị " + recipients.unit(recipientId).name() + " xem xét, đôn đốc.";
        };
    }

    private static String accountAsked(DueDeadline deadline) {
        return deadline.subject() == Subject.REPORT
                ? "Đề nghị gửi báo cáo ngay, kèm lý do chậm."
                : "Đề nghị đơn vị chủ trì báo cáo kết quả ngay, hoặc nêu rõ lý do chậm và ngày sẽ hoàn thành.";
    }

    /** Whether the recipient is the one who is late, told that somebody above knows. */
    private boolean escalatedOver(UUID recipientId, DueDeadline deadline) {
        return recipientId.equals(deadline.leadUnitId()) && !recipientId.equals(recipients.superior(deadline));
    }

    private String link(DueDeadline deadline) {
        return linkBase
                + (deadline.subject() == Subject.REPORT
                        ? "/api/v1/report-obligations?unitId=" + deadline.unitId()
                        : "/api/v1/tasks/" + deadline.subjectId());
    }

    private static String name(DueDeadline deadline) {
        String title = deadline.title().replaceAll("\\s+", " ").strip();
        return deadline.code() == null ? title : deadline.code() + " “" + title + "”";
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int end = name.lastIndexOf(' ', LONGEST_NAME);
        return name.substring(0, end > 0 ? end : LONGEST_NAME) + "…";
    }

    /** Official style: a zero before days below 10 and before the months 1 and 2 (Nghị định 30/2020/NĐ-CP). */
    private static String written(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month, day.getYear());
    }
}
