package vn.tiendo.reporting.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.PlanEvent.ReportingDuty;
import vn.tiendo.platform.event.Schedule.Recurring;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.APlan;

class AskedTest {
    private static final Recurring QUARTERLY = new Recurring(Period.ofMonths(3), null, "Hàng quý");
    private static final Recurring MONTHLY = new Recurring(Period.ofMonths(1), "trước ngày 25", "Hàng tháng");

    private static List<Asked> asked(@Nullable String deliverable, Recurring... schedules) {
        return Asked.by(APlan.aPlan()
                .recurring("2.7", deliverable, Territory.CULTURE, schedules)
                .issued());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Báo cáo kết quả kiểm soát thủ tục hành chính",
                "báo cáo",
                "- Kế hoạch\n- Báo cáo kết quả",
                "Kế hoạch; Báo cáo",
                "Quyết định, báo cáo.",
                "Định kỳ báo cáo kết quả tiếp công dân"
            })
    void aLineWhoseProductIsAReportOwesOneInEachPeriod(String deliverable) {
        assertThat(asked(deliverable, QUARTERLY))
                .extracting(report -> report.duty().period())
                .containsExactly("Q1", "Q2", "Q3", "Q4");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"Quyết định công khai", "Văn bản theo báo cáo của thôn", "Báo cáoviên", "Biên bản"})
    void whateverElseALineYieldsIsWorkAndNoReport(@Nullable String deliverable) {
        assertThat(asked(deliverable, QUARTERLY)).isEmpty();
    }

    @Test
    void theLeadOwesItToTheUnitOfThePlanOnTheDayWhenTheWorkIsOwed() {
        Asked march = asked("Báo cáo", MONTHLY).get(2);

        ReportingDuty duty = march.duty();
        assertThat(duty.period()).isEqualTo("M03");
        assertThat(duty.reporterUnitId()).isEqualTo(Territory.CULTURE);
        assertThat(duty.recipientUnitId()).isEqualTo(Territory.DA_LOC);
        assertThat(duty.due()).isEqualTo(LocalDate.of(2025, 3, 24));
        assertThat(duty.inclusive()).isTrue();
        assertThat(march.line()).isNotNull().extracting("code").isEqualTo("2.7");
    }

    @Test
    void whatEndedBeforeThePlanWasSignedIsNotOwed() {
        APlan plan = APlan.aPlan().recurring("2.7", "Báo cáo", Territory.CULTURE, QUARTERLY);

        assertThat(Asked.by(plan.version(1, "2025-06-30").issued()))
                .extracting(report -> report.duty().period())
                .containsExactly("Q2", "Q3", "Q4");
    }

    @Test
    void nobodyReportsToItself() {
        APlan plan = APlan.aPlan().recurring("2.7", "Báo cáo", Territory.DA_LOC, QUARTERLY);

        assertThat(Asked.by(plan.issued())).isEmpty();
    }

    @Test
    void aPeriodThatNoReportIsMadeForIsLeftToTheTask() {
        Recurring weekly = new Recurring(Period.ofWeeks(1), null, "Hàng tuần");
        Recurring unsaid = new Recurring(null, null, "Định kỳ");

        assertThat(asked("Báo cáo", weekly, unsaid)).isEmpty();
    }

    @Test
    void everyVersionOfThePlanAsksForTheSameReports() {
        APlan plan = APlan.aPlan().recurring("2.7", "Báo cáo", Territory.CULTURE, QUARTERLY);
        List<Asked> first = Asked.by(plan.issued());

        plan.version(2, "2025-02-01").recurring("2.7", "Báo cáo kết quả", Territory.CULTURE, QUARTERLY);

        assertThat(Asked.by(plan.issued()))
                .extracting(report -> report.duty().dutyId())
                .containsExactlyElementsOf(
                        first.stream().map(report -> report.duty().dutyId()).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void aPeriodNamedTwiceIsOneReport() {
        Recurring again = new Recurring(Period.ofMonths(3), "chậm nhất ngày 10 tháng cuối", "Mỗi quý");

        assertThat(asked("Báo cáo", QUARTERLY, again)).hasSize(4);
    }
}
