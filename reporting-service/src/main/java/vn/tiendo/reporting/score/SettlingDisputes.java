package vn.tiendo.reporting.score;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;

/** A unit objects to verified points, and its superior answers, with other points or without. */
@Singleton
class SettlingDisputes {
    private final ScoreLedger ledger;
    private final ScoreAccess access;
    private final ScoreQueries queries;
    private final Sql sql;
    private final Clock clock;

    SettlingDisputes(ScoreLedger ledger, ScoreAccess access, ScoreQueries queries, Sql sql, Clock clock) {
        this.ledger = ledger;
        this.access = access;
        this.queries = queries;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    ScoreView.Sheet raise(UUID unitId, UUID frameworkId, String criterionCode, String reason) {
        Unit unit = access.scoredUnit(unitId);
        FrameworkState framework = access.framework(frameworkId, unit);
        Score known = ledger.locked(unitId, frameworkId).orElseThrow(Problem::notFound);
        Score next = known.spokenAbout();
        if (known.lines().stream().noneMatch(line -> line.code().equals(criterionCode))) {
            throw Problem.of(ScoreProblem.SCORE_CRITERIA_REFUSED, 1)
                    .at("/criterionCode", "unknown-criterion", "Bộ tiêu chí không có tiêu chí này.");
        }
        Instant now = clock.instant();
        ledger.keep(next, framework, ScoreView.Action.DISPUTED, criterionCode + ": " + reason, false, now);
        int raised = sql.update(
                "INSERT INTO score_dispute (id, score_id, criterion_code, reason, raised_at) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (score_id, criterion_code) WHERE upheld IS NULL DO NOTHING",
                Ids.next(),
                known.id(),
                criterionCode,
                reason,
                now);
        if (raised == 0) {
            throw Problem.of(CommonProblem.CONFLICT);
        }
        return queries.sheet(unitId, frameworkId);
    }

    /** @param points the criterion's points from now on; null turns the unit down */
    @Transactional
    ScoreView.Sheet resolve(UUID unitId, UUID frameworkId, UUID disputeId, @Nullable BigDecimal points, String answer) {
        Unit unit = access.appraisedUnit(unitId);
        FrameworkState framework = access.framework(frameworkId, unit);
        Score known = ledger.locked(unitId, frameworkId).orElseThrow(Problem::notFound);
        String code = sql.one(
                        "SELECT criterion_code FROM score_dispute WHERE id = ? AND score_id = ? AND upheld IS NULL",
                        row -> row.text("criterion_code"),
                        disputeId,
                        known.id())
                .orElseThrow(Problem::notFound);
        Instant now = clock.instant();
        Score next = points == null
                ? known.spokenAbout()
                : known.verified(changed(known.lines(), code, points, answer), now);
        ledger.keep(next, framework, ScoreView.Action.RESOLVED, code + ": " + answer, points != null, now);
        sql.update(
                "UPDATE score_dispute SET upheld = ?, answer = ?, resolved_at = ? WHERE id = ?",
                points != null,
                answer,
                now,
                disputeId);
        return queries.sheet(unitId, frameworkId);
    }

    private static List<Line> changed(List<Line> lines, String code, BigDecimal points, String answer) {
        return lines.stream()
                .map(line -> {
                    if (!line.code().equals(code)) {
                        return line;
                    }
                    ScoreSheet.check(line, points);
                    return line.with(points, answer);
                })
                .toList();
    }
}
