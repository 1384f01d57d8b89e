package vn.tiendo.plan.framework;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.tiendo.platform.event.FrameworkEvent.Component;
import vn.tiendo.platform.event.FrameworkEvent.Criterion;
import vn.tiendo.platform.event.FrameworkEvent.Dimension;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.event.FrameworkEvent.GradeBand;
import vn.tiendo.platform.problem.Problem;

/** What makes a set of criteria one that can be scored by: each code once, sums that agree, bands that leave no gap. */
final class FrameworkRules {
    private static final int MOST_CRITERIA = 2000;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Problem wrong = Problem.of(FrameworkProblem.FRAMEWORK_WRONG);
    private boolean fine = true;

    private FrameworkRules() {}

    /** @throws Problem naming every fault with a pointer into the document */
    static void check(FrameworkState state) {
        FrameworkRules rules = new FrameworkRules();
        if (state.name().isBlank()) {
            rules.fault("/name", "name-missing", "Cần tên bộ tiêu chí");
        }
        rules.dimensions(state.dimensions());
        rules.bands(state.bands());
        if (!rules.fine) {
            throw rules.wrong;
        }
    }

    private void dimensions(List<Dimension> dimensions) {
        if (dimensions.isEmpty()) {
            fault("/dimensions", "dimensions-missing", "Cần ít nhất một nội dung");
        }
        once(dimensions, Dimension::number, "/dimensions", "number", "Số thứ tự nội dung đã dùng");
        Set<String> components = new HashSet<>();
        Set<String> criteria = new HashSet<>();
        for (int d = 0; d < dimensions.size(); d++) {
            String at = "/dimensions/" + d;
            Dimension dimension = dimensions.get(d);
            for (int c = 0; c < dimension.components().size(); c++) {
                component(dimension.components().get(c), at + "/components/" + c, components, criteria);
            }
            sum(dimension, at);
        }
        if (criteria.size() > MOST_CRITERIA) {
            fault("/dimensions", "too-many-criteria", "Nhiều nhất " + MOST_CRITERIA + " tiêu chí");
        }
    }

    private void component(Component component, String at, Set<String> components, Set<String> criteria) {
        if (!components.add(component.code())) {
            fault(at + "/code", "code-taken", "Mã nội dung thành phần đã dùng");
        }
        for (int i = 0; i < component.criteria().size(); i++) {
            if (!criteria.add(component.criteria().get(i).code())) {
                fault(at + "/criteria/" + i + "/code", "code-taken", "Mã tiêu chí đã dùng");
            }
        }
    }

    /** A slip in one of a hundred criteria shows in the sum that the decision prints for the area. */
    private void sum(Dimension dimension, String at) {
        List<Criterion> criteria = FrameworkTotals.criteria(List.of(dimension));
        BigDecimal sum = FrameworkTotals.earned(criteria);
        if (dimension.maximum() != null
                && !criteria.isEmpty()
                && dimension.maximum().compareTo(sum) != 0) {
            fault(
                    at + "/maximum",
                    "sum-differs",
                    "Tổng điểm các tiêu chí là " + sum.toPlainString() + ", khác điểm tối đa của nội dung");
        }
    }

    private void bands(List<GradeBand> bands) {
        once(bands, band -> band.grade().toLowerCase(java.util.Locale.ROOT), "/bands", "grade", "Mức xếp loại đã có");
        once(bands, GradeBand::rank, "/bands", "rank", "Thứ bậc đã dùng");
        List<Integer> upwards = IntStream.range(0, bands.size())
                .boxed()
                .sorted(Comparator.comparing(i -> bands.get(i).from()))
                .toList();
        BigDecimal reached = BigDecimal.ZERO;
        int rankBelow = Integer.MAX_VALUE;
        for (int i : upwards) {
            GradeBand band = bands.get(i);
            if (band.from().compareTo(band.to()) >= 0) {
                fault("/bands/" + i + "/to", "band-empty", "Mức trên phải lớn hơn mức dưới");
            }
            if (band.from().compareTo(reached) != 0) {
                boolean gap = band.from().compareTo(reached) > 0;
                fault(
                        "/bands/" + i + "/from",
                        gap ? "band-gap" : "band-overlap",
                        (gap ? "Còn khoảng trống từ " : "Chồng lên mức dưới, mức dưới đến ") + reached.toPlainString());
            }
            if (band.rank() > rankBelow) {
                fault("/bands/" + i + "/rank", "rank-order", "Mức điểm cao hơn phải có thứ bậc nhỏ hơn");
            }
            reached = band.to();
            rankBelow = band.rank();
        }
        if (!bands.isEmpty() && reached.compareTo(WHOLE) != 0) {
            fault("/bands", "band-gap", "Các mức xếp loại phải đến 100");
        }
    }

    private <T> void once(List<T> all, Function<T, Object> key, String at, String field, String text) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (!seen.add(key.apply(all.get(i)))) {
                fault(at + "/" + i + "/" + field, field + "-taken", text);
            }
        }
    }

    private void fault(String pointer, String code, String text) {
        wrong.at(pointer, code, text);
        fine = false;
    }
}
