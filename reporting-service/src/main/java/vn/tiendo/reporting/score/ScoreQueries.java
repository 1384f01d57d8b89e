package vn.tiendo.reporting.score;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.event.FrameworkEvent.GradeBand;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.reporting.framework.Frameworks;

@Singleton
class ScoreQueries {
    /** A place is told only among scores that are public, so that nobody infers one that is not. */
    private static final String ROWS = "SELECT score.*, unit.name AS unit_name, framework.name AS framework_name,"
            + " place.rank AS place, place.of AS places, last.points AS last_points,"
            + " last.applicable AS last_applicable, last.share AS last_share, last.grade AS last_grade"
            + " FROM score JOIN unit ON unit.id = score.unit_id LEFT JOIN framework ON framework.id = score.framework_id"
            + " LEFT JOIN LATERAL (SELECT 1 + count(*) FILTER (WHERE peer.share > score.share) AS rank,"
            + " count(*) AS of FROM score peer WHERE peer.framework_id = score.framework_id"
            + " AND peer.unit_kind = score.unit_kind AND peer.stage = 'PUBLISHED' AND peer.share IS NOT NULL) place"
            + " ON score.stage = 'PUBLISHED' AND score.share IS NOT NULL"
            + " LEFT JOIN LATERAL (SELECT points, applicable, share, grade FROM score before"
            + " WHERE before.unit_id = score.unit_id AND before.index_code = score.index_code"
            + " AND before.year = score.year - 1 AND before.stage <> 'SELF'"
            + " ORDER BY before.verified_at DESC LIMIT 1) last ON true";

    private static final String LIST = ROWS + " WHERE unit.path && ?::uuid[]"
            + " AND (?::uuid IS NULL OR score.unit_id = ? OR (? AND unit.path @> ARRAY[?]::uuid[]))"
            + " AND (?::uuid IS NULL OR score.framework_id = ?) AND (?::int IS NULL OR score.year = ?)"
            + " AND (?::uuid IS NULL OR score.id < ?::uuid) ORDER BY score.id DESC LIMIT ?";

    private final Sql sql;
    private final Frameworks frameworks;

    ScoreQueries(Sql sql, Frameworks frameworks) {
        this.sql = sql;
        this.frameworks = frameworks;
    }

    /** @param roots the units whose subtrees the caller's rights cover */
    record Filter(
            List<UUID> roots,
            @Nullable UUID unitId,
            boolean subtree,
            @Nullable UUID frameworkId,
            @Nullable Integer year) {}

    /** The newest first. */
    Page<ScoreView> list(Filter filter, int limit, @Nullable Cursor after) {
        @Nullable UUID afterId = after == null ? null : after.uuid(0);
        List<ScoreView> rows = sql.list(
                LIST,
                ScoreView::of,
                filter.roots(),
                filter.unitId(),
                filter.unitId(),
                filter.subtree(),
                filter.unitId(),
                filter.frameworkId(),
                filter.frameworkId(),
                filter.year(),
                filter.year(),
                afterId,
                afterId,
                limit + 1);
        return Page.of(rows, limit, last -> Cursor.of(last.id().toString()));
    }

    ScoreView.Sheet sheet(UUID unitId, UUID frameworkId) {
        return find(unitId, frameworkId, null).orElseThrow(Problem::notFound);
    }

    /** @param atLeast a grade of the set of criteria to hold the score against; null for none */
    Optional<ScoreView.Sheet> find(UUID unitId, UUID frameworkId, @Nullable String atLeast) {
        return sql.one(
                        ROWS + " WHERE score.unit_id = ? AND score.framework_id = ?",
                        row -> new Found(ScoreView.of(row), Score.of(row, sql), row.integerOrNull("grade_rank")),
                        unitId,
                        frameworkId)
                .map(found -> new ScoreView.Sheet(
                        found.view(),
                        found.score().self(),
                        found.score().verified(),
                        disputes(found.score().id()),
                        history(found.score().id()),
                        atLeast == null ? null : target(found, atLeast)));
    }

    long openDisputes(UUID scoreId) {
        return sql.one(
                        "SELECT count(*) AS open FROM score_dispute WHERE score_id = ? AND upheld IS NULL",
                        row -> row.number("open"),
                        scoreId)
                .orElseThrow();
    }

    private record Found(ScoreView view, Score score, @Nullable Integer gradeRank) {}

    /** "Loại Khá trở lên": as good as that band or better, by the bands of the very set of criteria. */
    private ScoreView.Target target(Found found, String atLeast) {
        List<GradeBand> bands = frameworks
                .find(found.score().frameworkId())
                .map(FrameworkState::bands)
                .orElse(List.of());
        int wanted = bands.stream()
                .filter(band -> band.grade().equalsIgnoreCase(atLeast.strip()))
                .map(GradeBand::rank)
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        ScoreProblem.UNKNOWN_GRADE,
                        atLeast,
                        String.join(", ", bands.stream().map(GradeBand::grade).toList())));
        @Nullable Integer reached = found.score().verified() == null ? null : found.gradeRank();
        return new ScoreView.Target(atLeast.strip(), reached == null ? null : reached <= wanted);
    }

    private List<ScoreView.Dispute> disputes(UUID scoreId) {
        return sql.list(
                "SELECT * FROM score_dispute WHERE score_id = ? ORDER BY id",
                row -> new ScoreView.Dispute(
                        row.uuid("id"),
                        row.text("criterion_code"),
                        row.text("reason"),
                        row.moment("raised_at"),
                        row.textOrNull("upheld") == null ? null : row.flag("upheld"),
                        row.textOrNull("answer"),
                        row.momentOrNull("resolved_at")),
                scoreId);
    }

    private List<ScoreView.Entry> history(UUID scoreId) {
        return sql.list(
                "SELECT score_history.*, unit.name AS unit_name FROM score_history"
                        + " LEFT JOIN unit ON unit.id = score_history.unit_id"
                        + " WHERE score_history.score_id = ? ORDER BY score_history.version",
                ScoreQueries::entry,
                scoreId);
    }

    private static ScoreView.Entry entry(Row row) {
        return new ScoreView.Entry(
                row.constant("action", ScoreView.Action.class),
                row.number("version"),
                row.moment("happened_at"),
                row.textOrNull("post"),
                UnitRef.of(row, "unit"),
                row.textOrNull("reason"));
    }
}
