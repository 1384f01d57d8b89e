package vn.tiendo.plan.coverage;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Typed;
import vn.tiendo.plan.line.HomePlan;
import vn.tiendo.plan.line.HomePlans;
import vn.tiendo.plan.line.Line;
import vn.tiendo.plan.line.Lines;
import vn.tiendo.plan.trail.PlanTrail;
import vn.tiendo.plan.trail.PlanTrail.Deed;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.Problem;

/** A draft says what it does about the points lost last year. */
@Singleton
class AnsweringWeaknesses {
    private final HomePlans plans;
    private final Lines lines;
    private final Weaknesses weaknesses;
    private final PlanTrail trail;

    AnsweringWeaknesses(HomePlans plans, Lines lines, Weaknesses weaknesses, PlanTrail trail) {
        this.plans = plans;
        this.lines = lines;
        this.weaknesses = weaknesses;
        this.trail = trail;
    }

    /** @param line only those that this line answers; null for all */
    @Transactional
    List<Weakness> of(UUID planId, @Nullable UUID line) {
        return of(plans.visible(planId), lines.of(planId)).stream()
                .filter(weakness -> line == null
                        || weakness.lines().stream()
                                .anyMatch(answering -> answering.id().equals(line)))
                .toList();
    }

    @Transactional
    Weakness answer(UUID planId, UUID criterion, WeaknessAnswer written, @Nullable String ifMatch) {
        HomePlan plan = plans.draft(planId);
        List<Line> all = lines.of(planId);
        Weakness now = one(plan, all, criterion);
        if (now.version() > 0) {
            Versions.require(ifMatch, now.version(), now);
        }
        weaknesses.save(planId, checked(criterion, written, all, now.version() + 1));
        trail.note(planId, Deed.WEAKNESS_ANSWERED, Map.of("criterion", criterion, "answer", written));
        return one(plan, all, criterion);
    }

    @Transactional
    void withdraw(UUID planId, UUID criterion, @Nullable String ifMatch) {
        HomePlan plan = plans.draft(planId);
        Weakness now = one(plan, lines.of(planId), criterion);
        if (now.version() == 0) {
            throw Problem.notFound();
        }
        Versions.require(ifMatch, now.version(), now);
        weaknesses.remove(planId, criterion);
        trail.note(planId, Deed.WEAKNESS_ANSWERED, Map.of("criterion", criterion, "withdrawn", true));
    }

    private Weakness one(HomePlan plan, List<Line> all, UUID criterion) {
        return of(plan, all).stream()
                .filter(weakness -> weakness.criterionId().equals(criterion))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private List<Weakness> of(HomePlan plan, List<Line> all) {
        return weaknesses.of(plan.id(), plan.unitId(), plan.year(), plan.indices(), all);
    }

    private static Answer checked(UUID criterion, WeaknessAnswer written, List<Line> all, long version) {
        List<UUID> answering = written.lineIds() == null
                ? List.of()
                : written.lineIds().stream().distinct().toList();
        Answer answer = new Answer(
                criterion,
                answering,
                text(written.finding()),
                text(written.cause()),
                text(written.remedy()),
                text(written.writtenReason()),
                version);
        Problem wrong = Problem.of(CoverageProblem.WEAKNESS_ANSWER_WRONG);
        if (answering.isEmpty() == (answer.writtenReason() == null)) {
            throw wrong.at(
                    answering.isEmpty() ? "/lineIds" : "/writtenReason",
                    "lines-or-reason",
                    "Cần các dòng nhiệm vụ khắc phục, hoặc lý do không có, chỉ một trong hai");
        }
        Set<UUID> known = all.stream().map(Line::id).collect(Collectors.toSet());
        boolean fine = true;
        for (int i = 0; i < answering.size(); i++) {
            if (!known.contains(answering.get(i))) {
                wrong.at("/lineIds/" + i, "line-unknown", "Kế hoạch không có dòng này");
                fine = false;
            }
        }
        if (!answering.isEmpty()) {
            fine &= said(answer.finding(), "/finding", "Cần nêu tồn tại", wrong);
            fine &= said(answer.cause(), "/cause", "Cần nêu nguyên nhân", wrong);
            fine &= said(answer.remedy(), "/remedy", "Cần nêu biện pháp khắc phục", wrong);
        }
        if (!fine) {
            throw wrong;
        }
        return answer;
    }

    private static boolean said(@Nullable String text, String pointer, String wanted, Problem wrong) {
        if (text == null) {
            wrong.at(pointer, "missing", wanted);
        }
        return text != null;
    }

    private static @Nullable String text(@Nullable String written) {
        String text = written == null ? "" : Typed.text(written);
        return text.isEmpty() ? null : text;
    }
}
