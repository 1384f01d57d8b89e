package vn.tiendo.task.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.event.TargetMeasure;
import vn.tiendo.platform.event.TargetMeasure.Kind;
import vn.tiendo.platform.event.TargetMeasure.Operator;

class TrackedTargetTest {
    private static final Instant MAY = Instant.parse("2025-05-12T03:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST,70,4,6,NOT_MET",
        "AT_LEAST,70,5,6,MET",
        "AT_LEAST,50,3,6,MET",
        "MORE_THAN,95,95,100,NOT_MET",
        "MORE_THAN,95,96,100,MET",
        "AT_LEAST,100,999,1000,NOT_MET",
        "EQUAL,100,6,6,MET",
        "LESS_THAN,10,1,10,NOT_MET",
        "AT_MOST,10,1,10,MET",
        "AT_LEAST,70,0,0,NOT_APPLICABLE"
    })
    void aShareIsComparedWithoutRounding(Operator op, int bound, int part, int whole, TargetResult expected) {
        TrackedTarget target = TrackedTarget.planned(percent(op, bound, false));

        TrackedTarget measured = target.measured(counted(target, part, whole), MAY);

        assertThat(measured.result()).isEqualTo(expected);
    }

    @Test
    void aMeasuredShareGivenAsAFigureIsStrictWhereThePlanIsStrict() {
        TrackedTarget target = TrackedTarget.planned(percent(Operator.MORE_THAN, 95, false));

        TrackedTarget measured = target.measured(Measurement.figure(target.id(), new BigDecimal("95.0"), null), MAY);

        assertThat(measured.result()).isEqualTo(TargetResult.NOT_MET);
    }

    @Test
    void missingWhatIsOnlyStrivenForIsNoFailure() {
        TrackedTarget target = TrackedTarget.planned(percent(Operator.AT_LEAST, 100, true));

        TrackedTarget measured = target.measured(counted(target, 5, 6), MAY);

        assertThat(measured.result()).isEqualTo(TargetResult.PENDING);
    }

    @Test
    void nothingOfAForbiddenKindMayHappen() {
        TrackedTarget target = TrackedTarget.planned(measure(Kind.ZERO_OCCURRENCE, null, null, null));

        TrackedTarget quiet = target.measured(Measurement.figure(target.id(), BigDecimal.ZERO, null), MAY);
        TrackedTarget broken = target.measured(Measurement.figure(target.id(), BigDecimal.ONE, null), MAY);

        assertThat(List.of(quiet.result(), broken.result())).containsExactly(TargetResult.MET, TargetResult.NOT_MET);
    }

    @Test
    void aFigureThatAnotherAuthoritySetsIsAwaited() {
        TrackedTarget target = TrackedTarget.planned(measure(Kind.ASSIGNED_VALUE, null, null, "%"));

        TrackedTarget measured = target.measured(Measurement.figure(target.id(), BigDecimal.TEN, null), MAY);

        assertThat(List.of(target.result(), measured.result())).containsOnly(TargetResult.AWAITING_VALUE);
    }

    @Test
    void aChangeAgainstAnotherYearIsNotJudgedByOneFigure() {
        TrackedTarget target = TrackedTarget.planned(measure(Kind.DECREASE, Operator.AT_LEAST, BigDecimal.ONE, "vụ"));

        TrackedTarget measured = target.measured(Measurement.figure(target.id(), BigDecimal.TEN, null), MAY);

        assertThat(measured.result()).isEqualTo(TargetResult.PENDING);
    }

    @Test
    void anOlderMeasurementThatComesLateChangesNothing() {
        TrackedTarget target = TrackedTarget.planned(percent(Operator.AT_LEAST, 70, false));
        TrackedTarget known = target.measured(counted(target, 6, 6), MAY);

        TrackedTarget after = known.measured(counted(target, 1, 6), MAY.minusSeconds(60));

        assertThat(after).isEqualTo(known);
    }

    @Test
    void anAmendmentKeepsTheTargetsItDoesNotChange() {
        TargetMeasure kept = percent(Operator.AT_LEAST, 70, false);
        TrackedTarget known = TrackedTarget.planned(kept);
        TrackedTarget measured = known.measured(counted(known, 6, 6), MAY);

        List<TrackedTarget> after =
                TrackedTarget.amended(List.of(measured), List.of(percent(Operator.AT_LEAST, 80, false), kept));

        assertThat(after).hasSize(2).contains(measured);
        assertThat(after.get(0).result()).isEqualTo(TargetResult.PENDING);
    }

    private static Measurement counted(TrackedTarget target, int part, int whole) {
        return Measurement.counted(target.id(), BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    private static TargetMeasure percent(Operator op, int bound, boolean aspirational) {
        return new TargetMeasure(
                Kind.COVERAGE,
                op,
                BigDecimal.valueOf(bound),
                "%",
                "thôn",
                null,
                null,
                null,
                aspirational,
                false,
                null,
                "số thôn");
    }

    private static TargetMeasure measure(
            Kind kind, @Nullable Operator op, @Nullable BigDecimal value, @Nullable String unit) {
        return new TargetMeasure(kind, op, value, unit, null, null, null, null, false, false, null, "chỉ tiêu");
    }
}
