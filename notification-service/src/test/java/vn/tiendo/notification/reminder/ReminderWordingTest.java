package vn.tiendo.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.platform.testing.Territory.AN_THI;
import static vn.tiendo.platform.testing.Territory.CULTURE;
import static vn.tiendo.platform.testing.Territory.DA_LOC;
import static vn.tiendo.platform.testing.Territory.HEALTH;
import static vn.tiendo.platform.testing.Territory.PROVINCE;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.notification.deadline.DueDeadline;
import vn.tiendo.notification.inbox.NewNotification;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.testing.TestCalendar;

class ReminderWordingTest {
    private static NewNotification said(String day, NotificationKind kind, DueDeadline deadline, UUID to) {
        return new ReminderWording(TestCalendar.working(), RecipientsTest.on(day), "https://tiendo.example")
                .of(kind, deadline, to);
    }

    @Test
    void remindsOfATask() {
        NewNotification said = said(
                "2025-06-23", NotificationKind.DEADLINE_APPROACHING, RecipientsTest.task(DA_LOC, CULTURE), CULTURE);

        assertThat(said.title()).isEqualTo("Còn 5 ngày làm việc: 2.1 “Niêm yết dự toán ngân sách”");
        assertThat(said.body())
                .isEqualTo(
                        """
                        Nhiệm vụ 2.1 “Niêm yết dự toán ngân sách”, do Công chức Văn hóa - Xã hội xã Đa Lộc chủ trì, thuộc kế hoạch năm 2025 của Xã Đa Lộc.
                        Hạn cuối: hết thứ Hai, ngày 30/6/2025. Sau hôm nay, 23/6/2025, còn 5 ngày làm việc.
                        Đề nghị cập nhật tiến độ, bổ sung minh chứng và báo cáo hoàn thành đúng hạn; nếu có khó khăn, vướng mắc, báo ngay để được tháo gỡ.""");
        assertThat(said.link()).isEqualTo("https://tiendo.example/api/v1/tasks/01945a3c-9000-7a10-8a00-000000000001");
        assertThat(said.unitId()).isEqualTo(CULTURE);
    }

    @Test
    void escalatesAReportToItsDesk() {
        NewNotification said = said(
                "2025-07-07", NotificationKind.DEADLINE_ESCALATED, RecipientsTest.report(DA_LOC, AN_THI), PROVINCE);

        assertThat(said.title()).isEqualTo("Báo cáo cấp trên, quá hạn 5 ngày làm việc: Báo cáo 6 tháng đầu năm 2025");
        assertThat(said.body())
                .isEqualTo(
                        """
                        Báo cáo 6 tháng đầu năm 2025 của Xã Đa Lộc, gửi Huyện Ân Thi.
                        Hạn cuối là hết thứ Hai, ngày 30/6/2025. Đến hôm nay, 07/7/2025, đã chậm 5 ngày làm việc mà chưa gửi báo cáo.
                        Kính đề nghị Tỉnh Hưng Yên xem xét, đôn đốc.""");
        assertThat(said.link()).isEqualTo("https://tiendo.example/api/v1/report-obligations?unitId=" + DA_LOC);
    }

    @Test
    void asksForAPlanThatIsOverdue() {
        NewNotification said =
                said("2025-07-01", NotificationKind.DEADLINE_MISSED, RecipientsTest.issuance(DA_LOC, AN_THI), DA_LOC);

        assertThat(said.body())
                .isEqualTo(
                        """
                        Ban hành kế hoạch thực hiện “Kế hoạch của huyện”, do Xã Đa Lộc thực hiện, gửi Huyện Ân Thi.
                        Hạn cuối là hết thứ Hai, ngày 30/6/2025. Đến hôm nay, 01/7/2025, đã chậm 1 ngày làm việc mà chưa ban hành kế hoạch.
                        Đề nghị ban hành kế hoạch ngay, kèm báo cáo lý do chậm.""");
        assertThat(said.link()).isEqualTo("https://tiendo.example/api/v1/plans?unitId=" + DA_LOC);
    }

    @Test
    void tellsTheLeadWhoKnowsOfItsDelay() {
        NewNotification said =
                said("2025-07-07", NotificationKind.DEADLINE_ESCALATED, RecipientsTest.task(DA_LOC, CULTURE), CULTURE);

        assertThat(said.title())
                .isEqualTo("Quá hạn 5 ngày làm việc, đã báo cáo cấp trên: 2.1 “Niêm yết dự toán ngân sách”");
        assertThat(said.body())
                .endsWith("Việc chậm này đã được báo cáo Tỉnh Hưng Yên. Đề nghị đơn vị chủ trì báo cáo kết quả ngay,"
                        + " hoặc nêu rõ lý do chậm và ngày sẽ hoàn thành.");
    }

    @Test
    void asksTheUnitItselfWhenNobodyIsAbove() {
        NewNotification said = said(
                "2025-07-07", NotificationKind.DEADLINE_ESCALATED, RecipientsTest.task(PROVINCE, PROVINCE), PROVINCE);

        assertThat(said.body()).endsWith("Kính đề nghị Tỉnh Hưng Yên xem xét, đôn đốc.");
    }

    @Test
    void ordersNobodyToAnswerARequest() {
        DueDeadline request = RecipientsTest.request(DA_LOC, CULTURE, HEALTH);

        NewNotification asked = said("2025-07-01", NotificationKind.DEADLINE_MISSED, request, HEALTH);
        NewNotification asking = said("2025-07-01", NotificationKind.DEADLINE_MISSED, request, CULTURE);

        assertThat(asking.title())
                .isEqualTo("Chưa trả lời sau hạn 1 ngày làm việc: Trả lời đề nghị phối hợp: 2.1 “Niêm yết dự toán"
                        + " ngân sách”");
        assertThat(asked.body())
                .contains("; Công chức Văn hóa - Xã hội xã Đa Lộc đề nghị Trạm y tế xã Đa Lộc.")
                .endsWith("Kính đề nghị trả lời đồng ý hoặc không đồng ý phối hợp.");
        assertThat(asking.body())
                .endsWith("Đề nghị trao đổi trực tiếp với đơn vị được đề nghị, hoặc tìm cách phối hợp khác.");
    }

    @Test
    void saysWhatAnInspectionFound() {
        assertThat(said(
                                "2025-07-01",
                                NotificationKind.DEADLINE_MISSED,
                                RecipientsTest.finding(DA_LOC, CULTURE),
                                CULTURE)
                        .body())
                .contains("tại Xã Đa Lộc, do Công chức Văn hóa - Xã hội xã Đa Lộc thực hiện.", "mà chưa khắc phục.");
    }

    @Test
    void saysWhoIsToSolveADifficulty() {
        assertThat(said(
                                "2025-07-01",
                                NotificationKind.DEADLINE_MISSED,
                                RecipientsTest.difficulty(DA_LOC, AN_THI),
                                AN_THI)
                        .body())
                .contains(
                        "Giải quyết khó khăn, vướng mắc: 2.1", ", do Huyện Ân Thi giải quyết.", "mà chưa giải quyết.");
    }

    @ParameterizedTest
    @CsvSource({
        "DEADLINE_APPROACHING, 2025-06-27, Còn 1 ngày làm việc",
        "DEADLINE_APPROACHING, 2025-06-25, Còn 3 ngày làm việc",
        "DEADLINE_APPROACHING, 2025-06-30, Hạn cuối hôm nay",
        "DEADLINE_MISSED,      2025-07-01, Quá hạn 1 ngày làm việc",
        "DEADLINE_MISSED,      2025-07-03, Quá hạn 3 ngày làm việc"
    })
    void saysHowManyWorkingDaysReallyAreLeftOrLost(NotificationKind kind, String day, String headline) {
        NewNotification said = said(day, kind, RecipientsTest.task(DA_LOC, CULTURE), CULTURE);

        assertThat(said.title()).startsWith(headline + ": ");
    }

    @Test
    void shortensALongNameInTheTitleOnly() {
        DueDeadline known = RecipientsTest.task(DA_LOC, CULTURE);
        String title = "Tổ chức rà soát, cập nhật,\nniêm yết công khai đầy đủ các biểu mẫu dự toán và quyết toán"
                + " ngân sách tại trụ sở và nhà văn hóa các thôn";
        DueDeadline deadline = new DueDeadline(
                known.id(),
                known.subject(),
                known.subjectId(),
                known.planId(),
                known.year(),
                known.code(),
                title,
                known.unitId(),
                known.leadUnitId(),
                null,
                known.dueAt(),
                false,
                false);

        NewNotification said = said("2025-07-01", NotificationKind.DEADLINE_MISSED, deadline, DA_LOC);

        assertThat(said.title()).hasSizeLessThan(125).endsWith("…").doesNotContain("\n");
        assertThat(said.body()).contains("nhà văn hóa các thôn”").hasLineCount(3);
    }
}
