package vn.tiendo.reporting.score;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.event.ScoreEvent.ScoreStage;
import vn.tiendo.platform.event.ScoreEvent.ScoreState;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;

/** Keeps scores: as they stand, every step that led there, and the news of it, all in one transaction. */
@Singleton
class ScoreLedger {
    private static final String KEEP = "INSERT INTO score (id, version, unit_id, unit_kind, framework_id,"
            + " framework_version, index_code, year, stage, self_lines, verified_lines, points, applicable, share,"
            + " grade, grade_rank, weak, self_by, self_at, verified_at, published_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (unit_id, framework_id) DO UPDATE SET version = excluded.version,"
            + " framework_version = excluded.framework_version, stage = excluded.stage,"
            + " self_lines = excluded.self_lines, verified_lines = excluded.verified_lines,"
            + " points = excluded.points, applicable = excluded.applicable, share = excluded.share,"
            + " grade = excluded.grade, grade_rank = excluded.grade_rank, weak = excluded.weak,"
            + " self_by = excluded.self_by, self_at = excluded.self_at, verified_at = excluded.verified_at,"
            + " published_at = excluded.published_at WHERE score.version = excluded.version - 1";

    private final Sql sql;
    private final Outbox outbox;
    private final Caller caller;

    ScoreLedger(Sql sql, Outbox outbox, Caller caller) {
        this.sql = sql;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** Holds the score until the transaction ends: of two who change it at once, the second sees what the first did. */
    Optional<Score> locked(UUID unitId, UUID frameworkId) {
        return sql.one(
                "SELECT * FROM score WHERE unit_id = ? AND framework_id = ? FOR UPDATE",
                row -> Score.of(row, sql),
                unitId,
                frameworkId);
    }

    /** @param linesToo whether this step changed points, so that its history keeps them */
    void keep(
            Score score,
            FrameworkState framework,
            ScoreView.Action action,
            @Nullable String reason,
            boolean linesToo,
            Instant now) {
        Sum sum = Sum.of(framework, score.lines());
        int kept = sql.update(
                KEEP,
                score.id(),
                score.version(),
                score.unitId(),
                score.unitKind(),
                score.frameworkId(),
                framework.version(),
                framework.index(),
                framework.year(),
                score.stage(),
                sql.json(score.self()),
                score.verified() == null ? null : sql.json(score.verified()),
                sum.points(),
                sum.applicable(),
                sum.share(),
                sum.grade(),
                sum.rank(),
                score.lines().stream().filter(Line::weak).map(Line::code).toList(),
                score.selfBy(),
                score.selfAt(),
                score.verifiedAt(),
                score.publishedAt());
        if (kept == 0) {
            throw Problem.of(CommonProblem.STALE_VERSION);
        }
        note(score, action, reason, linesToo ? score.lines() : null, now);
        outbox.add(state(score, framework, sum, now));
    }

    private void note(
            Score score, ScoreView.Action action, @Nullable String reason, @Nullable List<Line> lines, Instant now) {
        sql.update(
                "INSERT INTO score_history (id, score_id, version, action, subject, post, unit_id, reason, lines,"
                        + " happened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                score.id(),
                score.version(),
                action,
                caller.subject(),
                caller.post(),
                caller.homeUnit(),
                reason,
                lines == null ? null : sql.json(lines),
                now);
    }

    private static ScoreState state(Score score, FrameworkState framework, Sum sum, Instant now) {
        return new ScoreState(
                score.frameworkId(),
                score.unitId(),
                framework.index(),
                Objects.requireNonNull(framework.year()),
                ScoreStage.valueOf(score.stage().name()),
                sum.points(),
                sum.applicable(),
                sum.grade(),
                score.lines().stream()
                        .map(line -> line.told(Sum.counts(framework, line)))
                        .toList(),
                score.version(),
                now);
    }
}
