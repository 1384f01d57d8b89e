package vn.tiendo.plan.score;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tiendo.platform.event.ScoreEvent.CriterionScore;
import vn.tiendo.platform.event.ScoreEvent.ScoreStage;
import vn.tiendo.platform.event.ScoreEvent.ScoreState;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.UnitRef;

/** The newest state of every unit's scores. */
@Singleton
public class Scores {
    private final Sql sql;

    Scores(Sql sql) {
        this.sql = sql;
    }

    /** A score that nobody but the unit itself can dispute any more, criterion by criterion. */
    public record Verified(UUID frameworkId, String index, List<CriterionScore> criteria) {}

    /**
     * Who scored under which of the frameworks; every later stage follows the self-score. A unit that was merged before
     * the year's end is scored by whoever stood in its place then, unless it has a score of its own. A split unit has no
     * such one.
     */
    public Map<UUID, UnitRef> scored(UUID unit, int year, Collection<UUID> frameworks) {
        return sql
                .list(
                        "WITH RECURSIVE standing AS (SELECT ?::uuid AS id, 0 AS generation, '-infinity'::date AS since"
                                + " UNION SELECT later.to_id, standing.generation + 1, later.effective_on FROM standing"
                                + " JOIN unit_succession later ON later.from_id = standing.id AND later.kind <> 'SPLIT'"
                                + " AND later.effective_on > standing.since AND later.effective_on <= ?)"
                                + " SELECT DISTINCT ON (score.framework_id) score.framework_id, unit.id AS unit_id,"
                                + " unit.name AS unit_name FROM standing JOIN score ON score.unit_id = standing.id"
                                + " JOIN unit ON unit.id = standing.id WHERE score.framework_id = ANY (?::uuid[])"
                                + " ORDER BY score.framework_id, standing.generation > 0, standing.generation DESC",
                        row -> Map.entry(row.uuid("framework_id"), UnitRef.of(row, "unit")),
                        unit,
                        LocalDate.of(year, 12, 31),
                        frameworks)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public List<Verified> verified(UUID unit, int year, Collection<String> indices) {
        return sql.list(
                "SELECT framework_id, index, criteria::text AS criteria FROM score"
                        + " WHERE unit_id = ? AND year = ? AND index = ANY (?) AND stage <> ? ORDER BY index, framework_id",
                row -> new Verified(
                        row.uuid("framework_id"),
                        row.text("index"),
                        sql.parse(row.text("criteria"), new TypeReference<>() {})),
                unit,
                year,
                indices,
                ScoreStage.SELF);
    }

    /** Takes in a state unless a newer one is known. */
    void apply(ScoreState state) {
        sql.update(
                "INSERT INTO score (framework_id, unit_id, index, year, stage, points, applicable, grade, criteria,"
                        + " version, occurred_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (framework_id, unit_id) DO UPDATE SET index = excluded.index,"
                        + " year = excluded.year, stage = excluded.stage, points = excluded.points,"
                        + " applicable = excluded.applicable, grade = excluded.grade, criteria = excluded.criteria,"
                        + " version = excluded.version, occurred_at = excluded.occurred_at"
                        + " WHERE score.version < excluded.version",
                state.frameworkId(),
                state.unitId(),
                state.index(),
                state.year(),
                state.stage(),
                state.points(),
                state.applicable(),
                state.grade(),
                sql.json(state.criteria()),
                state.version(),
                state.occurredAt());
    }
}
