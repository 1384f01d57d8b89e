package vn.tiendo.task.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.event.TargetMeasure;
import vn.tiendo.platform.event.TargetMeasure.Kind;
import vn.tiendo.platform.event.TargetMeasure.Operator;
import vn.tiendo.task.target.Measurement.Part;

class TargetScenarioTest {
    private static final Instant MAY = Instant.parse("2025-05-12T03:00:00Z");

    @Test
    void scenario15FourOfSixVillagesMissSeventyPercentAndFiveReachIt() {
        TrackedTarget target = planned(Kind.COVERAGE, Operator.AT_LEAST, "70", false);

        List<TargetResult> results =
                List.of(counted(target, 4, 6).result(), counted(target, 5, 6).result());

        assertThat(results).containsExactly(TargetResult.NOT_MET, TargetResult.MET);
    }

    @Test
    void scenario16ACompoundTargetFailsWithItsPartAndShowsWhich() {
        TrackedTarget villages = planned(Kind.COVERAGE, Operator.EQUAL, "100", false);
        TrackedTarget listed = planned(Kind.COVERAGE, Operator.AT_LEAST, "70", false);
        TrackedTarget others = planned(Kind.COVERAGE, Operator.AT_LEAST, "20", false);

        List<TrackedTarget> all = List.of(counted(villages, 6, 6), counted(listed, 65, 100), counted(others, 30, 100));

        assertThat(TrackedTarget.together(all)).isEqualTo(TargetResult.NOT_MET);
        assertThat(all)
                .filteredOn(target -> target.result() == TargetResult.NOT_MET)
                .extracting(TrackedTarget::id)
                .containsExactly(listed.id());
    }

    @Test
    void scenario17NoRecruitmentMakesTheTargetNotApplicable() {
        TrackedTarget target = planned(Kind.COVERAGE, Operator.EQUAL, "100", true);

        TrackedTarget after = target.notArisen(MAY);

        assertThat(after.result()).isEqualTo(TargetResult.NOT_APPLICABLE);
        assertThat(after.lacksMeasurement()).isFalse();
    }

    @Test
    void scenario18ExactlyNinetyFivePercentIsNotMoreThanThat() {
        TrackedTarget target = planned(Kind.COVERAGE, Operator.MORE_THAN, "95", false);

        TrackedTarget measured = target.measured(Measurement.figure(target.id(), new BigDecimal("95.0"), null), MAY);

        assertThat(measured.result()).isEqualTo(TargetResult.NOT_MET);
    }

    @Test
    void scenario19NoneOfTheThreeFiguresMayRise() {
        TrackedTarget target = planned(Kind.NON_INCREASE, null, null, false);

        TrackedTarget worse =
                target.measured(parts(target, part("vụ", 10, 10), part("chết", 1, 3), part("bị thương", 8, 7)), MAY);
        TrackedTarget same =
                target.measured(parts(target, part("vụ", 10, 10), part("chết", 1, 3), part("bị thương", 7, 7)), MAY);

        assertThat(List.of(worse.result(), same.result())).containsExactly(TargetResult.NOT_MET, TargetResult.MET);
        assertThat(worse.failing()).containsExactly("bị thương");
    }

    @Test
    void scenario20AValueThatIsStillToBeAssignedIsAwaitedAndOwedByNobodyHere() {
        TrackedTarget target = planned(Kind.ASSIGNED_VALUE, null, null, false);

        assertThat(TrackedTarget.together(List.of(target))).isEqualTo(TargetResult.AWAITING_VALUE);
        assertThat(target.lacksMeasurement()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "INCREASE,,,12,10,MET",
        "INCREASE,,,10,10,NOT_MET",
        "DECREASE,,,9,10,MET",
        "DECREASE,,,10,10,NOT_MET",
        "DECREASE,AT_LEAST,5,95,100,MET",
        "DECREASE,AT_LEAST,5,96,100,NOT_MET",
        "INCREASE,MORE_THAN,5,105,100,NOT_MET",
        "NON_INCREASE,,,10,10,MET",
        "NON_INCREASE,,,11,10,NOT_MET",
        "DECREASE,,,10,,PENDING"
    })
    void aChangeIsJudgedAgainstItsBaseline(
            Kind kind,
            @Nullable Operator op,
            @Nullable String bound,
            BigDecimal value,
            @Nullable BigDecimal baseline,
            TargetResult expected) {
        TrackedTarget target = planned(kind, op, bound, false);

        TrackedTarget measured = target.measured(Measurement.figure(target.id(), value, baseline), MAY);

        assertThat(measured.result()).isEqualTo(expected);
    }

    @Test
    void aPartWithoutItsBaselineLeavesTheWholeOpen() {
        TrackedTarget target = planned(Kind.NON_INCREASE, null, null, false);

        TrackedTarget measured =
                target.measured(parts(target, part("vụ", 9, 10), new Part("chết", BigDecimal.ONE, null)), MAY);

        assertThat(measured.result()).isEqualTo(TargetResult.PENDING);
    }

    private static TrackedTarget counted(TrackedTarget target, int part, int whole) {
        return target.measured(
                Measurement.counted(target.id(), BigDecimal.valueOf(part), BigDecimal.valueOf(whole)), MAY);
    }

    private static Measurement parts(TrackedTarget target, Part... parts) {
        UUID id = target.id();
        return new Measurement(id, null, null, null, null, List.of(parts));
    }

    private static Part part(String name, int value, int baseline) {
        return new Part(name, BigDecimal.valueOf(value), BigDecimal.valueOf(baseline));
    }

    private static TrackedTarget planned(
            Kind kind, @Nullable Operator op, @Nullable String bound, boolean conditional) {
        return TrackedTarget.planned(new TargetMeasure(
                kind,
                op,
                bound == null ? null : new BigDecimal(bound),
                "%",
                null,
                null,
                null,
                null,
                false,
                conditional,
                null,
                "chỉ tiêu"));
    }
}
