package vn.tiendo.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.platform.testing.Territory.AN_THI;
import static vn.tiendo.platform.testing.Territory.CULTURE;
import static vn.tiendo.platform.testing.Territory.DA_LOC;
import static vn.tiendo.platform.testing.Territory.HEALTH;
import static vn.tiendo.platform.testing.Territory.PROVINCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.notification.deadline.DueDeadline;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.policy.Relation;
import vn.tiendo.notification.policy.Rung;
import vn.tiendo.platform.event.DeadlineEvent.Subject;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.platform.unit.Unit;

class RecipientsTest {
    private static final Rung ESCALATION =
            TestRungs.working(5, NotificationKind.DEADLINE_ESCALATED, List.of(Relation.SUPERIOR));
    private static final Rung MISSED =
            TestRungs.working(1, NotificationKind.DEADLINE_MISSED, List.of(Relation.LEAD, Relation.PLAN_UNIT));

    static Recipients on(String day) {
        return new Recipients(
                Territory.all().stream()
                        .map(RecipientsTest::known)
                        .collect(Collectors.toMap(Unit::id, Function.identity())),
                Map.of(),
                LocalDate.parse(day));
    }

    private static Unit known(UnitState unit) {
        return new Unit(
                unit.unitId(),
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.actorKey(),
                unit.parentId(),
                unit.path(),
                unit.validFrom(),
                unit.validTo(),
                unit.version());
    }

    static DueDeadline task(UUID unit, UUID lead) {
        return deadline(Subject.TASK, unit, lead, null);
    }

    static DueDeadline report(UUID unit, UUID desk) {
        return deadline(Subject.REPORT, unit, unit, desk);
    }

    static DueDeadline issuance(UUID unit, UUID desk) {
        return deadline(Subject.ISSUANCE, unit, unit, desk);
    }

    static DueDeadline finding(UUID unit, UUID lead) {
        return deadline(Subject.FINDING, unit, lead, null);
    }

    static DueDeadline difficulty(UUID unit, UUID holder) {
        return deadline(Subject.DIFFICULTY, unit, holder, null);
    }

    static DueDeadline request(UUID unit, UUID asking, UUID asked) {
        return deadline(Subject.REQUEST, unit, asked, asking);
    }

    private static DueDeadline deadline(Subject subject, UUID unit, UUID lead, @Nullable UUID desk) {
        boolean task = subject == Subject.TASK;
        return new DueDeadline(
                UUID.randomUUID(),
                subject,
                UUID.fromString("01945a3c-9000-7a10-8a00-000000000001"),
                null,
                2025,
                task ? "2.1" : null,
                switch (subject) {
                    case TASK -> "Niêm yết dự toán ngân sách";
                    case REPORT -> "Báo cáo 6 tháng đầu năm 2025";
                    case ISSUANCE -> "Ban hành kế hoạch thực hiện “Kế hoạch của huyện”";
                    case FINDING -> "Khắc phục kết quả kiểm tra “Danh sách thiếu ngày kết thúc”";
                    case DIFFICULTY -> "Giải quyết khó khăn, vướng mắc: 2.1 “Niêm yết dự toán ngân sách”";
                    case REQUEST -> "Trả lời đề nghị phối hợp: 2.1 “Niêm yết dự toán ngân sách”";
                },
                unit,
                lead,
                desk,
                Instant.parse("2025-06-30T17:00:00Z"),
                false,
                false);
    }

    @Test
    void tellsTheLeadAndTheUnitWhosePlanItIs() {
        assertThat(on("2025-06-30").of(MISSED, task(DA_LOC, CULTURE))).containsExactly(CULTURE, DA_LOC);
    }

    @Test
    void tellsAUnitOnceThatIsBoth() {
        assertThat(on("2025-06-30").of(MISSED, task(DA_LOC, DA_LOC))).containsExactly(DA_LOC);
    }

    @Test
    void escalatesToTheDistrictWhileItExists() {
        assertThat(on("2025-06-30").of(ESCALATION, task(DA_LOC, CULTURE))).containsExactly(AN_THI);
    }

    @Test
    void escalatesToTheProvinceWhenTheDistrictHasEnded() {
        assertThat(on("2025-07-01").of(ESCALATION, task(DA_LOC, CULTURE))).containsExactly(PROVINCE);
    }

    @Test
    void escalatesAReportToTheDeskItGoesTo() {
        assertThat(on("2025-06-30").of(ESCALATION, report(DA_LOC, AN_THI))).containsExactly(AN_THI);
    }

    @Test
    void escalatesAReportAboveADeskThatHasEnded() {
        assertThat(on("2025-07-10").of(ESCALATION, report(DA_LOC, AN_THI))).containsExactly(PROVINCE);
    }

    @Test
    void escalatesADifficultyAboveTheLevelItLiesWith() {
        assertThat(on("2025-06-30").of(ESCALATION, difficulty(DA_LOC, DA_LOC))).containsExactly(AN_THI);
        assertThat(on("2025-06-30").of(ESCALATION, difficulty(DA_LOC, AN_THI))).containsExactly(PROVINCE);
        assertThat(on("2025-06-30").of(ESCALATION, difficulty(DA_LOC, PROVINCE)))
                .containsExactly(PROVINCE);
    }

    @Test
    void tellsTheUnitItselfWhenNobodyIsAbove() {
        assertThat(on("2025-07-10").of(ESCALATION, task(PROVINCE, PROVINCE))).containsExactly(PROVINCE);
    }

    @Test
    void tellsWhoeverStandsInThePlaceOfALeadThatHasEnded() {
        Recipients merged = new Recipients(
                on("2025-07-01").units(), Map.of(CULTURE, List.of(PROVINCE)), LocalDate.parse("2025-07-01"));

        assertThat(merged.of(MISSED, task(DA_LOC, CULTURE))).containsExactly(PROVINCE, DA_LOC);
    }

    @Test
    void scenario35TellsTheLeadAndTheStandingDeskOfARequestThatWasNotAnswered() {
        DueDeadline request = request(DA_LOC, CULTURE, HEALTH);

        assertThat(on("2025-07-01").of(MISSED, request)).containsExactly(HEALTH, DA_LOC, CULTURE);
        assertThat(on("2025-07-07").of(ESCALATION, request)).contains(CULTURE, DA_LOC);
        assertThat(on("2025-06-23").of(TestRungs.working(-5, MISSED.notice(), MISSED.recipients()), request))
                .doesNotContain(CULTURE);
    }

    @Test
    void waitsForUnitsItHasNotHeardOf() {
        assertThat(on("2025-06-30").knows(task(DA_LOC, UUID.randomUUID()))).isFalse();
        assertThat(on("2025-06-30").knows(task(DA_LOC, CULTURE))).isTrue();
    }
}
