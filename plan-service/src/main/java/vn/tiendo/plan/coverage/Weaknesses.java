package vn.tiendo.plan.coverage;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.coverage.Weakness.AnsweringLine;
import vn.tiendo.plan.framework.Frameworks;
import vn.tiendo.plan.line.Line;
import vn.tiendo.plan.score.Scores;
import vn.tiendo.platform.event.FrameworkEvent.Criterion;
import vn.tiendo.platform.event.FrameworkEvent.CriterionKind;
import vn.tiendo.platform.event.ScoreEvent.CriterionScore;
import vn.tiendo.platform.sql.Sql;

/** Where points were lost in the year before a plan's, and the plan's answers. */
@Singleton
class Weaknesses {
    private final Sql sql;
    private final Scores scores;
    private final Frameworks frameworks;

    Weaknesses(Sql sql, Scores scores, Frameworks frameworks) {
        this.sql = sql;
        this.scores = scores;
        this.frameworks = frameworks;
    }

    /** In the order of the scores; only verified ones tell where points were really lost. */
    List<Weakness> of(UUID plan, UUID unit, int year, List<String> indices, List<Line> lines) {
        List<Scores.Verified> lastYear = scores.verified(unit, year - 1, indices);
        if (lastYear.isEmpty()) {
            return List.of();
        }
        Map<UUID, Criterion> criteria = criteria(lastYear);
        Map<UUID, Answer> answers = answers(plan);
        Map<UUID, AnsweringLine> standing = lines.stream()
                .map(line -> new AnsweringLine(
                        line.id(),
                        line.content().code(),
                        line.content().wording().task()))
                .collect(Collectors.toMap(AnsweringLine::id, Function.identity()));
        List<Weakness> all = new ArrayList<>();
        for (Scores.Verified score : lastYear) {
            for (CriterionScore criterion : score.criteria()) {
                if (isWeak(criterion, criteria.get(criterion.criterionId()))) {
                    all.add(weakness(score.index(), criterion, criteria, answers, standing));
                }
            }
        }
        return all;
    }

    void save(UUID plan, Answer answer) {
        sql.update(
                "INSERT INTO weakness_answer (plan_id, criterion_id, line_ids, finding, cause, remedy, written_reason,"
                        + " version) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (plan_id, criterion_id) DO UPDATE SET"
                        + " line_ids = excluded.line_ids, finding = excluded.finding, cause = excluded.cause,"
                        + " remedy = excluded.remedy, written_reason = excluded.written_reason,"
                        + " version = excluded.version",
                plan,
                answer.criterionId(),
                answer.lineIds(),
                answer.finding(),
                answer.cause(),
                answer.remedy(),
                answer.writtenReason(),
                answer.version());
    }

    void remove(UUID plan, UUID criterion) {
        sql.update("DELETE FROM weakness_answer WHERE plan_id = ? AND criterion_id = ?", plan, criterion);
    }

    /** Bonuses are never owed; a deduction is lost when it was taken. */
    static boolean isWeak(CriterionScore score, @Nullable Criterion criterion) {
        CriterionKind kind = criterion == null ? CriterionKind.POINTS : criterion.kind();
        return score.applicable()
                && switch (kind) {
                    case POINTS -> score.points().compareTo(score.maximum()) < 0;
                    case DEDUCTION -> score.points().signum() < 0;
                    case BONUS -> false;
                };
    }

    private static Weakness weakness(
            String index,
            CriterionScore score,
            Map<UUID, Criterion> criteria,
            Map<UUID, Answer> answers,
            Map<UUID, AnsweringLine> standing) {
        @Nullable Criterion criterion = criteria.get(score.criterionId());
        boolean deduction = criterion != null && criterion.kind() == CriterionKind.DEDUCTION;
        Weakness weakness = new Weakness(
                score.criterionId(),
                score.code(),
                criterion == null ? score.code() : criterion.name(),
                index,
                score.points(),
                deduction ? BigDecimal.ZERO : score.maximum(),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                0);
        @Nullable Answer answer = answers.get(score.criterionId());
        return answer == null
                ? weakness
                : weakness.answeredBy(
                        answer,
                        answer.lineIds().stream()
                                .filter(standing::containsKey)
                                .map(standing::get)
                                .toList());
    }

    private Map<UUID, Criterion> criteria(List<Scores.Verified> scored) {
        return frameworks.all(scored.stream().map(Scores.Verified::frameworkId).toList()).stream()
                .flatMap(framework -> framework.dimensions().stream())
                .flatMap(dimension -> dimension.components().stream())
                .flatMap(component -> component.criteria().stream())
                .collect(Collectors.toMap(Criterion::criterionId, Function.identity()));
    }

    private Map<UUID, Answer> answers(UUID plan) {
        return sql
                .list(
                        "SELECT criterion_id, line_ids, finding, cause, remedy, written_reason, version"
                                + " FROM weakness_answer WHERE plan_id = ?",
                        Answer::of,
                        plan)
                .stream()
                .collect(Collectors.toMap(Answer::criterionId, Function.identity()));
    }
}
