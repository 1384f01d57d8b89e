package vn.tiendo.reporting.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.FrameworkEvent.Component;
import vn.tiendo.platform.event.FrameworkEvent.Criterion;
import vn.tiendo.platform.event.FrameworkEvent.CriterionKind;
import vn.tiendo.platform.event.FrameworkEvent.Dimension;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.event.FrameworkEvent.GradeBand;
import vn.tiendo.platform.event.FrameworkEvent.NotApplicableRule;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Territory;

/** The set of criteria of a province and year; unless told otherwise with the bands Tốt, Khá, Trung bình, Yếu. */
final class AFramework {
    final UUID id = Ids.next();
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<GradeBand> bands = new ArrayList<>();
    private NotApplicableRule rule = NotApplicableRule.LEFT_OUT;
    private @Nullable BigDecimal areaMaximum;
    private @Nullable UUID province = Territory.PROVINCE;
    private String index = "PAR_INDEX";
    private boolean selfScored = true;
    private int year = 2025;
    private long version = 1;

    static AFramework aFramework() {
        return new AFramework()
                .band("Tốt", 80, 100, 1)
                .band("Khá", 65, 80, 2)
                .band("Trung bình", 50, 65, 3)
                .band("Yếu", 0, 50, 4);
    }

    AFramework band(String grade, int from, int to, int rank) {
        bands.removeIf(band -> band.rank() == rank);
        bands.add(new GradeBand(grade, BigDecimal.valueOf(from), BigDecimal.valueOf(to), rank));
        return this;
    }

    AFramework criterion(String code, String maximum) {
        return criterion(code, maximum, CriterionKind.POINTS, false);
    }

    AFramework criterion(String code, String maximum, CriterionKind kind, boolean mayNotApply) {
        criteria.add(new Criterion(Ids.next(), code, "Tiêu chí " + code, new BigDecimal(maximum), kind, mayNotApply));
        return this;
    }

    AFramework of(int frameworkYear) {
        year = frameworkYear;
        return this;
    }

    AFramework about(String frameworkIndex) {
        index = frameworkIndex;
        return this;
    }

    AFramework scoredByOthersAlone() {
        selfScored = false;
        return this;
    }

    AFramework of(UUID unit) {
        province = unit;
        return this;
    }

    AFramework ofNobody() {
        province = null;
        return this;
    }

    AFramework givingFullPointsForWhatDoesNotApply() {
        rule = NotApplicableRule.FULL_POINTS;
        return this;
    }

    AFramework withAtMost(String points) {
        areaMaximum = new BigDecimal(points);
        return this;
    }

    AFramework next() {
        version++;
        return this;
    }

    FrameworkState state() {
        return new FrameworkState(
                id,
                version,
                index,
                province,
                province == null ? null : year,
                "Bộ tiêu chí " + index + " cấp xã năm " + year,
                province == null,
                selfScored,
                List.of(new Dimension(
                        1,
                        "Chỉ đạo, điều hành",
                        List.of(new Component("1", "Kế hoạch", List.copyOf(criteria))),
                        areaMaximum)),
                List.copyOf(bands),
                rule);
    }
}
