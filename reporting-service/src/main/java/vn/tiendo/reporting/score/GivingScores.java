package vn.tiendo.reporting.score;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.unit.Unit;

/** A unit scores itself; its superior verifies, and in the end makes public. */
@Singleton
class GivingScores {
    private final ScoreLedger ledger;
    private final ScoreAccess access;
    private final ScoreQueries queries;
    private final Caller caller;
    private final Clock clock;

    GivingScores(ScoreLedger ledger, ScoreAccess access, ScoreQueries queries, Caller caller, Clock clock) {
        this.ledger = ledger;
        this.access = access;
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ScoreView.Sheet scoreSelf(UUID unitId, UUID frameworkId, @Nullable String ifMatch, List<Given> given) {
        Unit unit = access.scoredUnit(unitId);
        FrameworkState framework = access.framework(frameworkId, unit);
        Optional<Score> known = ledger.locked(unitId, frameworkId);
        if (known.isPresent()) {
            requireVersion(ifMatch, known.get());
        } else if (ifMatch != null) {
            throw Problem.of(CommonProblem.STALE_VERSION);
        }
        List<Line> lines = ScoreSheet.lines(framework, given);
        Instant now = clock.instant();
        Score next = known.map(score -> score.scoredBySelf(lines, caller.subject(), now))
                .orElseGet(() -> Score.first(unit, frameworkId, lines, caller.subject(), now));
        ledger.keep(next, framework, ScoreView.Action.SELF_SCORED, null, true, now);
        return queries.sheet(unitId, frameworkId);
    }

    @Transactional
    ScoreView.Sheet verify(UUID unitId, UUID frameworkId, @Nullable String ifMatch, List<Given> given) {
        Unit unit = access.appraisedUnit(unitId);
        FrameworkState framework = access.framework(frameworkId, unit);
        Score known = ledger.locked(unitId, frameworkId).orElseThrow(Problem::notFound);
        requireVersion(ifMatch, known);
        if (known.selfBy().equals(caller.subject())) {
            throw Problem.of(ScoreProblem.OWN_SCORE);
        }
        Instant now = clock.instant();
        Score next = known.verified(ScoreSheet.lines(framework, given), now);
        ledger.keep(next, framework, ScoreView.Action.VERIFIED, null, true, now);
        return queries.sheet(unitId, frameworkId);
    }

    /** From then on the score stays as it is. */
    @Transactional
    ScoreView.Sheet publish(UUID unitId, UUID frameworkId) {
        Unit unit = access.appraisedUnit(unitId);
        FrameworkState framework = access.framework(frameworkId, unit);
        Score known = ledger.locked(unitId, frameworkId).orElseThrow(Problem::notFound);
        Instant now = clock.instant();
        Score next = known.published(now);
        long open = queries.openDisputes(known.id());
        if (open > 0) {
            throw Problem.of(ScoreProblem.SCORE_IN_DISPUTE, open);
        }
        ledger.keep(next, framework, ScoreView.Action.PUBLISHED, null, false, now);
        return queries.sheet(unitId, frameworkId);
    }

    private void requireVersion(@Nullable String ifMatch, Score known) {
        Versions.require(ifMatch, known.version(), queries.sheet(known.unitId(), known.frameworkId()));
    }
}
