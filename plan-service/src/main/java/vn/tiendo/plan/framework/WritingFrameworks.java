package vn.tiendo.plan.framework;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.framework.FrameworkRequest.ComponentRequest;
import vn.tiendo.plan.framework.FrameworkRequest.CriterionRequest;
import vn.tiendo.plan.framework.FrameworkRequest.DimensionRequest;
import vn.tiendo.plan.language.Typed;
import vn.tiendo.platform.event.FrameworkEvent.Component;
import vn.tiendo.platform.event.FrameworkEvent.Criterion;
import vn.tiendo.platform.event.FrameworkEvent.CriterionKind;
import vn.tiendo.platform.event.FrameworkEvent.Dimension;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.event.FrameworkEvent.GradeBand;
import vn.tiendo.platform.event.FrameworkEvent.NotApplicableRule;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;

/** The province makes its sets of criteria and changes them, version after version. */
@Singleton
class WritingFrameworks {
    private static final String PROVINCE = "PROVINCE";
    private static final long FIRST_VERSION = 1;

    private final Frameworks frameworks;
    private final Units units;
    private final Caller caller;

    WritingFrameworks(Frameworks frameworks, Units units, Caller caller) {
        this.frameworks = frameworks;
        this.units = units;
        this.caller = caller;
    }

    @Transactional
    Framework make(FrameworkRequest written) {
        String index = Objects.requireNonNull(written.index());
        int year = Objects.requireNonNull(written.year());
        Unit province = caller.unit(Objects.requireNonNull(written.provinceUnitId()));
        if (!province.kind().equals(PROVINCE)) {
            throw Problem.of(FrameworkProblem.FRAMEWORK_WRONG)
                    .at("/provinceUnitId", "not-a-province", "Bộ tiêu chí là của tỉnh");
        }
        @Nullable Framework base = written.basedOn() == null ? null : base(written.basedOn(), index);
        FrameworkState state = new FrameworkState(
                Ids.next(),
                FIRST_VERSION,
                index,
                province.id(),
                year,
                written.name() == null && base != null ? base.name() : text(written.name()),
                false,
                written.selfScoreRequired() == null
                        ? base != null && base.selfScoreRequired()
                        : written.selfScoreRequired(),
                dimensions(written, base),
                written.bands() == null && base != null ? base.bands() : bands(written),
                written.notApplicableRule() == null && base != null ? base.notApplicableRule() : rule(written));
        FrameworkRules.check(state);
        if (!frameworks.add(state, caller.subject())) {
            throw Problem.of(FrameworkProblem.FRAMEWORK_EXISTS, index, province.name(), Integer.toString(year));
        }
        return frameworks.find(state.frameworkId(), null).orElseThrow();
    }

    @Transactional
    Framework change(UUID id, FrameworkRequest written, @Nullable String ifMatch) {
        Framework now = frameworks.locked(id).orElseThrow(Problem::notFound);
        if (now.starter()) {
            throw Problem.of(FrameworkProblem.STARTER_FRAMEWORK_FIXED);
        }
        if (units.find(Objects.requireNonNull(now.provinceUnitId()))
                .filter(caller::covers)
                .isEmpty()) {
            throw Problem.notFound();
        }
        Versions.require(ifMatch, now.version(), now);
        FrameworkState state = new FrameworkState(
                id,
                now.version() + 1,
                now.index(),
                now.provinceUnitId(),
                now.year(),
                text(written.name()),
                false,
                Boolean.TRUE.equals(written.selfScoreRequired()),
                dimensions(written, now.dimensions()),
                bands(written),
                rule(written));
        FrameworkRules.check(state);
        frameworks.change(state, caller.subject());
        return frameworks.find(id, null).orElseThrow();
    }

    private Framework base(UUID id, String index) {
        return frameworks
                .find(id, null)
                .filter(base -> base.index().equals(index))
                .orElseThrow(() -> Problem.of(FrameworkProblem.FRAMEWORK_BASE_UNKNOWN, id.toString(), index));
    }

    /** Another year's criteria are criteria of their own, so that its scores never mix with this year's. */
    private static List<Dimension> dimensions(FrameworkRequest written, @Nullable Framework base) {
        if (written.dimensions() != null || base == null) {
            return dimensions(written, List.of());
        }
        return base.dimensions().stream()
                .map(dimension -> new Dimension(
                        dimension.number(),
                        dimension.name(),
                        dimension.components().stream()
                                .map(component -> new Component(
                                        component.code(),
                                        component.name(),
                                        component.criteria().stream()
                                                .map(WritingFrameworks::anew)
                                                .toList()))
                                .toList(),
                        dimension.maximum()))
                .toList();
    }

    private static Criterion anew(Criterion criterion) {
        return new Criterion(
                Ids.next(),
                criterion.code(),
                criterion.name(),
                criterion.maximum(),
                criterion.kind(),
                criterion.mayNotApply());
    }

    private static List<Dimension> dimensions(FrameworkRequest written, List<Dimension> before) {
        Map<String, UUID> known = FrameworkTotals.criteria(before).stream()
                .collect(Collectors.toMap(Criterion::code, Criterion::criterionId));
        return orNone(written.dimensions()).stream()
                .map(dimension -> dimension(dimension, known))
                .toList();
    }

    private static Dimension dimension(DimensionRequest written, Map<String, UUID> known) {
        return new Dimension(
                written.number(),
                text(written.name()),
                orNone(written.components()).stream()
                        .map(component -> component(component, known))
                        .toList(),
                written.maximum());
    }

    private static Component component(ComponentRequest written, Map<String, UUID> known) {
        return new Component(
                written.code(),
                text(written.name()),
                orNone(written.criteria()).stream()
                        .map(criterion -> criterion(criterion, known))
                        .toList());
    }

    private static Criterion criterion(CriterionRequest written, Map<String, UUID> known) {
        @Nullable UUID id = known.get(written.code());
        return new Criterion(
                id == null ? Ids.next() : id,
                written.code(),
                text(written.name()),
                written.maximum(),
                Objects.requireNonNullElse(written.kind(), CriterionKind.POINTS),
                Boolean.TRUE.equals(written.mayNotApply()));
    }

    private static List<GradeBand> bands(FrameworkRequest written) {
        return orNone(written.bands()).stream()
                .map(band -> new GradeBand(text(band.grade()), band.from(), band.to(), band.rank()))
                .toList();
    }

    private static NotApplicableRule rule(FrameworkRequest written) {
        return Objects.requireNonNullElse(written.notApplicableRule(), NotApplicableRule.LEFT_OUT);
    }

    private static <T> List<T> orNone(@Nullable List<T> all) {
        return all == null ? List.of() : all;
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : Typed.text(written);
    }
}
