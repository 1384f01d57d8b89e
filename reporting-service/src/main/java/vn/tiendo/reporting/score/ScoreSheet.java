package vn.tiendo.reporting.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.FrameworkEvent.Criterion;
import vn.tiendo.platform.event.FrameworkEvent.CriterionKind;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.event.FrameworkEvent.NotApplicableRule;
import vn.tiendo.platform.problem.Problem;

/** Holds what was given against the set of criteria, and names every fault at once. */
final class ScoreSheet {
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<Problem.Field> faults = new ArrayList<>();

    private final NotApplicableRule notApplicable;

    private ScoreSheet(FrameworkState framework) {
        notApplicable = framework.notApplicableRule();
        framework.dimensions().stream()
                .flatMap(dimension -> dimension.components().stream())
                .flatMap(component -> component.criteria().stream())
                .forEach(criterion -> criteria.put(criterion.code(), criterion));
    }

    /** One line for each criterion, in the order of the set; bonuses and deductions not named are none. */
    static List<Line> lines(FrameworkState framework, List<Given> given) {
        ScoreSheet sheet = new ScoreSheet(framework);
        for (int i = 0; i < given.size(); i++) {
            sheet.take("/criteria/" + i, given.get(i));
        }
        sheet.criteria.values().stream()
                .filter(criterion -> !sheet.lines.containsKey(criterion.code()))
                .forEach(sheet::leaveOut);
        sheet.complain();
        return sheet.criteria.keySet().stream()
                .map(code -> Objects.requireNonNull(sheet.lines.get(code)))
                .toList();
    }

    /** A criterion's points that were argued about, as they become. */
    static void check(Line line, BigDecimal points) {
        Problem.@Nullable Field fault = fault("/points", line.kind(), line.maximum(), points);
        if (fault != null) {
            throw Problem.of(ScoreProblem.SCORE_CRITERIA_REFUSED, 1).at(fault.pointer(), fault.code(), fault.detail());
        }
    }

    private void take(String pointer, Given given) {
        @Nullable Criterion criterion = criteria.get(given.code());
        if (criterion == null) {
            fault(pointer + "/code", "unknown-criterion", "Bộ tiêu chí không có tiêu chí này.");
            return;
        }
        if (lines.put(given.code(), line(criterion, given)) != null) {
            fault(pointer + "/code", "given-twice", "Tiêu chí này có hai lần trong bảng điểm.");
        }
        if (given.leftOut()) {
            if (!criterion.mayNotApply()) {
                fault(pointer + "/notApplicable", "always-applies", "Tiêu chí này áp dụng cho mọi đơn vị.");
            }
            if (given.points() != null && given.points().signum() != 0) {
                fault(pointer + "/points", "points-of-nothing", "Tiêu chí không áp dụng thì không có điểm.");
            }
        } else if (given.points() == null) {
            fault(pointer + "/points", "points-missing", "Cần có điểm, hoặc ghi là không áp dụng.");
        } else {
            Problem.@Nullable Field fault =
                    fault(pointer + "/points", criterion.kind(), criterion.maximum(), given.points());
            if (fault != null) {
                faults.add(fault);
            }
        }
    }

    private void leaveOut(Criterion criterion) {
        if (criterion.kind() == CriterionKind.POINTS) {
            fault("/criteria", "criterion-missing", "Thiếu tiêu chí " + criterion.code() + ".");
        }
        lines.put(criterion.code(), line(criterion, Given.nothing(criterion.code())));
    }

    private void complain() {
        if (!faults.isEmpty()) {
            Problem problem = Problem.of(ScoreProblem.SCORE_CRITERIA_REFUSED, faults.size());
            faults.forEach(fault -> problem.at(fault.pointer(), fault.code(), fault.detail()));
            throw problem;
        }
    }

    private void fault(String pointer, String code, String detail) {
        faults.add(new Problem.Field(pointer, code, detail));
    }

    private static Problem.@Nullable Field fault(
            String pointer, CriterionKind kind, BigDecimal maximum, BigDecimal points) {
        BigDecimal least = kind == CriterionKind.DEDUCTION ? maximum.negate() : BigDecimal.ZERO;
        BigDecimal most = kind == CriterionKind.DEDUCTION ? BigDecimal.ZERO : maximum;
        if (points.compareTo(least) >= 0 && points.compareTo(most) <= 0) {
            return null;
        }
        return new Problem.Field(
                pointer, "points-out-of-range", "Điểm phải từ " + plain(least) + " đến " + plain(most) + ".");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private Line line(Criterion criterion, Given given) {
        return new Line(
                criterion.criterionId(),
                criterion.code(),
                criterion.name(),
                criterion.kind(),
                criterion.maximum(),
                given.leftOut() ? ofNothing(criterion) : Objects.requireNonNullElse(given.points(), BigDecimal.ZERO),
                given.leftOut(),
                given.note(),
                Objects.requireNonNullElse(given.evidenceIds(), List.of()));
    }

    private BigDecimal ofNothing(Criterion criterion) {
        return notApplicable == NotApplicableRule.FULL_POINTS ? criterion.maximum() : BigDecimal.ZERO;
    }
}
