package vn.tiendo.notification.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.notification.deadline.DutyName;
import vn.tiendo.notification.inbox.NewNotification;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.note.Note.Kind;
import vn.tiendo.notification.note.Notes.Ready;
import vn.tiendo.notification.text.ShortText;

class NoteWordingTest {
    private static final UUID SUBJECT = UUID.fromString("01945a3c-9000-7a10-8a00-000000000001");
    private static final DutyName TASK = new DutyName("2.1", "Niêm yết dự toán");
    private static final Instant END_OF_MAY = Instant.parse("2025-05-31T17:00:00Z");

    @Test
    void aReminderSaysWhatWhenAndInWhoseWords() {
        NewNotification told = words(Kind.TASK_REMINDED, TASK, " Đoàn về ngày 20/5 ", END_OF_MAY);

        assertThat(told.kind()).isEqualTo(NotificationKind.TASK_REMINDED);
        assertThat(told.title()).isEqualTo("Đề nghị đẩy nhanh: 2.1 “Niêm yết dự toán”");
        assertThat(told.body())
                .isEqualTo("Nhiệm vụ 2.1 “Niêm yết dự toán”, thuộc kế hoạch của UBND xã Đa Lộc.\n"
                        + "Hạn cuối: hết ngày 31/5/2025.\n"
                        + "Văn phòng đề nghị đơn vị chủ trì đẩy nhanh tiến độ và cập nhật kết quả; nếu có khó khăn, vướng"
                        + " mắc, báo ngay để được tháo gỡ.\n"
                        + "Ý kiến của Văn phòng: “Đoàn về ngày 20/5”");
        assertThat(told.link()).isEqualTo("https://tiendo/api/v1/tasks/" + SUBJECT);
        assertThat(ShortText.of(told.title(), told.body(), told.link())).contains("Hạn 31/5/2025.");
    }

    @Test
    void aReminderOfUndatedWorkWithoutWordsSaysNoMoreThanItKnows() {
        NewNotification told = words(Kind.TASK_REMINDED, TASK, null, null);

        assertThat(told.body()).hasLineCount(2).doesNotContain("Hạn", "Ý kiến");
    }

    @Test
    void consentSaysThatTheUnitSupportsTheTaskNow() {
        NewNotification told = words(Kind.REQUEST_ACCEPTED, TASK, "Cử một người", null);

        assertThat(told.kind()).isEqualTo(NotificationKind.REQUEST_ANSWERED);
        assertThat(told.title()).isEqualTo("Đồng ý phối hợp: 2.1 “Niêm yết dự toán”");
        assertThat(told.body())
                .isEqualTo(
                        "Văn phòng đồng ý phối hợp thực hiện nhiệm vụ 2.1 “Niêm yết dự toán”, thuộc kế hoạch của UBND"
                                + " xã Đa Lộc.\nÝ kiến kèm theo: “Cử một người”\nĐơn vị này đã được ghi là đơn vị phối hợp của"
                                + " nhiệm vụ.");
        assertThat(told.link()).isEqualTo("https://tiendo/api/v1/requests/" + SUBJECT);
    }

    @Test
    void aRefusalGivesTheReasonAndStandsWhenTheTaskIsNotKnown() {
        NewNotification told = words(Kind.REQUEST_DECLINED, null, "Trùng lịch Đại hội", null);

        assertThat(told.title()).isEqualTo("Không đồng ý phối hợp");
        assertThat(told.body())
                .startsWith("Văn phòng không đồng ý phối hợp thực hiện nhiệm vụ, thuộc kế hoạch của UBND xã Đa Lộc.\n"
                        + "Lý do: “Trùng lịch Đại hội”\nĐề nghị đơn vị chủ trì tìm cách phối hợp khác");
    }

    private static NewNotification words(
            Kind kind, @Nullable DutyName task, @Nullable String words, @Nullable Instant dueAt) {
        Ready note =
                new Ready(kind, UUID.randomUUID(), SUBJECT, "Văn phòng", "UBND xã Đa Lộc", task, words, dueAt, false);
        return new NoteWording("https://tiendo").of(note, note.toUnitId());
    }
}
