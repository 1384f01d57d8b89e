package vn.tiendo.reporting.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.DayKind;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.PlanEvent.ReportingDuty;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.event.ReportEvent.ReportSubmitted;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.APlan;

class ObligationTest {
    private static final Instant NOW = Instant.parse("2025-03-03T02:00:00Z");
    /** A Wednesday; 1–4 January are days off. */
    private static final LocalDate CUT_OFF = LocalDate.of(2025, 12, 31);

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            Map.of(LocalDate.of(2026, 1, 1), DayKind.HOLIDAY, LocalDate.of(2026, 1, 2), DayKind.SWAPPED_OFF));

    private final APlan plan = APlan.aPlan();
    private final UUID duty = plan.owingHalfYear();

    private static Obligation first(PlanIssued issued) {
        ReportingDuty duty = issued.reportingDuties().get(0);
        return Obligation.from(issued, new Asked(duty, null), ReportDays.of(duty, 2025, ObligationTest::noDefault));
    }

    private Optional<ReportDue> amended(Obligation obligation, PlanIssued issued) {
        ReportingDuty duty = issued.reportingDuties().get(0);
        return obligation.amend(
                issued, new Asked(duty, null), ReportDays.of(duty, 2025, ObligationTest::noDefault), NOW);
    }

    private static ReportingDefault noDefault(String period) {
        throw new AssertionError("the plan names all days of " + period);
    }

    /** Scenario 3. */
    @ParameterizedTest
    @CsvSource({
        "2025-07-04T23:59:00+07:00, false",
        "2025-07-04T23:59:59.999999999+07:00, false",
        "2025-07-05T00:00:00+07:00, true",
        "2025-07-05T08:00:00+07:00, true"
    })
    void scenario3TheDayNamedByBeforeIsAlreadyLate(OffsetDateTime submittedAt, boolean late) {
        Obligation obligation = first(plan.issued());

        ReportSubmitted submitted = obligation.submitted(Ids.next(), submittedAt.toInstant());

        assertThat(submitted.late()).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-30, NO_WORKING_DAY",
        "2025-12-31, NO_WORKING_DAY",
        "2026-01-04, NO_WORKING_DAY",
        "2026-01-05, ",
        "2026-01-10, DUE_ON_DAY_OFF",
        "2026-01-12, "
    })
    void warnsOfADayThatLeavesNoTimeOrIsADayOff(LocalDate lastDay, ObligationWarning.@Nullable Kind expected) {
        List<ObligationWarning> warnings = ObligationWarning.of(CUT_OFF, lastDay, null, CALENDAR);

        assertThat(warnings)
                .extracting(ObligationWarning::kind)
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-30, false", "2025-12-31, false", "2026-01-04, true"})
    void saysWhetherTheDataIsCompleteByTheDayItIsDue(LocalDate lastDay, boolean complete) {
        List<ObligationWarning> warnings = ObligationWarning.of(CUT_OFF, lastDay, null, CALENDAR);

        assertThat(warnings)
                .singleElement()
                .extracting(ObligationWarning::message)
                .asString()
                .contains(complete ? "chốt số liệu 31/12/2025 đến hạn gửi" : "không sau ngày chốt số liệu 31/12/2025");
    }

    @Test
    void isOwedAgainByTheSameDateAfterAReturn() {
        Obligation obligation = first(plan.issued());
        obligation.submitted(Ids.next(), NOW);

        obligation.returned(Ids.next(), "Thiếu số liệu mục 3", NOW);

        assertThat(ObligationStatus.of(obligation.dueAt, obligation.submittedAt, obligation.dueAt))
                .isEqualTo(ObligationStatus.OVERDUE);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-04T09:00:00+07:00, 2025-07-05T00:00:00+07:00",
        "2025-07-05T00:00:00+07:00, 2025-07-04T09:00:00+07:00"
    })
    void isJudgedAnewWhenItComesAgainAfterAReturn(OffsetDateTime first, OffsetDateTime again) {
        Obligation obligation = first(plan.issued());
        boolean late = obligation.submitted(Ids.next(), first.toInstant()).late();
        obligation.returned(Ids.next(), "Thiếu số liệu mục 3", NOW);
        assertThat(obligation.late).isNull();

        ReportSubmitted next = obligation.submitted(Ids.next(), again.toInstant());

        assertThat(next.late()).isNotEqualTo(late).isEqualTo(obligation.late);
    }

    @Test
    void risesInVersionWithEveryEvent() {
        Obligation obligation = first(plan.issued());

        long[] versions = {
            obligation.due(NOW).version(),
            obligation.submitted(Ids.next(), NOW).version(),
            obligation.returned(Ids.next(), "Thiếu", NOW).version(),
            obligation.submitted(Ids.next(), NOW).version(),
            obligation.accepted(Ids.next(), 1, NOW).version()
        };

        assertThat(versions).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void followsALaterVersionOfThePlanWhileOpen() {
        Obligation obligation = first(plan.issued());
        plan.version(2, "2025-03-01")
                .owing(duty, "H1", "2025-06-30", "2025-07-10", Territory.DA_LOC, Territory.AN_THI, null);

        Optional<ReportDue> news = amended(obligation, plan.issued());

        assertThat(news).get().satisfies(due -> {
            assertThat(due.version()).isEqualTo(2);
            assertThat(due.dueAt()).isEqualTo("2025-07-09T17:00:00Z");
        });
    }

    @Test
    void saysNothingWhenALaterVersionOwesTheSame() {
        Obligation obligation = first(plan.issued());

        Optional<ReportDue> news =
                amended(obligation, plan.version(2, "2025-03-01").issued());

        assertThat(news).isEmpty();
        assertThat(obligation.planVersion).isEqualTo(2);
    }

    @Test
    void ignoresAnEarlierVersionThatComesLate() {
        PlanIssued firstVersion = plan.issued();
        plan.version(2, "2025-03-01")
                .owing(duty, "H1", "2025-06-30", "2025-07-10", Territory.DA_LOC, Territory.AN_THI, null);
        Obligation obligation = first(plan.issued());

        Optional<ReportDue> news = amended(obligation, firstVersion);

        assertThat(news).isEmpty();
        assertThat(obligation.dueAt).isEqualTo("2025-07-09T17:00:00Z");
    }

    @Test
    void keepsTheTermsUnderWhichItWasSubmitted() {
        Obligation obligation = first(plan.issued());
        obligation.submitted(Ids.next(), NOW);
        plan.version(2, "2025-03-01")
                .owing(duty, "H1", "2025-06-30", "2025-02-10", Territory.DA_LOC, Territory.AN_THI, null);

        Optional<ReportDue> news = amended(obligation, plan.issued());

        assertThat(news).isEmpty();
        assertThat(obligation.dueAt).isEqualTo("2025-07-04T17:00:00Z");
    }
}
