package vn.tiendo.plan.score;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tiendo.platform.event.ScoreEvent.CriterionScore;
import vn.tiendo.platform.event.ScoreEvent.ScoreStage;
import vn.tiendo.platform.event.ScoreEvent.ScoreState;
import vn.tiendo.platform.sql.Sql;

/** The newest state of every unit's scores. */
@Singleton
public class Scores {
    private final Sql sql;

    Scores(Sql sql) {
        this.sql = sql;
    }

    /** A score that nobody but the unit itself can dispute any more, criterion by criterion. */
    public record Verified(UUID frameworkId, String index, List<CriterionScore> criteria) {}

    /** Those of the frameworks under which the unit has scored itself; every later stage follows that one. */
    public Set<UUID> scored(UUID unit, Collection<UUID> frameworks) {
        return sql
                .list(
                        "SELECT framework_id FROM score WHERE unit_id = ? AND framework_id = ANY (?::uuid[])",
                        row -> row.uuid("framework_id"),
                        unit,
                        frameworks)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
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
