package vn.tiendo.reporting.score;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.reporting.score.MissingScoresView.Demand;
import vn.tiendo.reporting.score.MissingScoresView.Missing;

/**
 * Names who has not scored themselves though their plan cannot close without it. As at the closing of plans, for a unit
 * that was merged counts the score of the one in its place at the end of the year.
 */
@Singleton
public class MissingScores {
    private static final String MISSING = "WITH RECURSIVE plan AS (SELECT DISTINCT ON (plan_id) plan_id, unit_id,"
            + " indices, closed_on FROM plan_version WHERE year = ? ORDER BY plan_id, version DESC),"
            + " standing AS (SELECT unit_id AS origin, unit_id AS id FROM plan UNION"
            + " SELECT standing.origin, later.successor_id FROM standing"
            + " JOIN unit_successor later ON later.unit_id = standing.id AND later.effective_on <= ?"
            // Nobody stands in the place of a unit that was split.
            + " AND NOT EXISTS (SELECT FROM unit_successor beside WHERE beside.unit_id = later.unit_id"
            + "  AND beside.successor_id <> later.successor_id)),"
            + " demanded AS (SELECT DISTINCT ON (unit.id, framework.index_code) unit.id AS unit_id,"
            + " unit.name AS unit_name, framework.id, framework.index_code, framework.name,"
            + " framework.self_score_required FROM plan JOIN unit ON unit.id = plan.unit_id"
            + " JOIN framework ON framework.index_code = ANY (plan.indices) AND (framework.year IS NULL"
            + "  OR framework.year = ? AND framework.province_unit_id = ANY (unit.path))"
            + " WHERE unit.path @> ARRAY[?]::uuid[] AND plan.closed_on IS NULL"
            // What a province has adopted counts, and only without it the set that ships as an example.
            + " ORDER BY unit.id, framework.index_code, framework.year IS NULL, framework.id),"
            + " missing AS (SELECT unit_id, unit_name, array_agg(id ORDER BY index_code) AS ids,"
            + " array_agg(index_code ORDER BY index_code) AS indices, array_agg(name ORDER BY index_code) AS names"
            + " FROM demanded WHERE self_score_required AND NOT EXISTS (SELECT FROM standing JOIN score"
            + "  ON score.unit_id = standing.id AND score.framework_id = demanded.id"
            + "  WHERE standing.origin = demanded.unit_id) GROUP BY unit_id, unit_name)";
    private static final String COUNTED =
            MISSING + " SELECT count(*) AS units, coalesce(sum(cardinality(ids)), 0)::bigint AS scores FROM missing";
    private static final String LISTED = MISSING + " SELECT * FROM missing"
            + " WHERE ?::text IS NULL OR (unit_name COLLATE \"vi-x-icu\", unit_id) > (?, ?::uuid)"
            + " ORDER BY unit_name COLLATE \"vi-x-icu\", unit_id LIMIT ?";

    private final Sql sql;
    private final Clock clock;

    MissingScores(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Counted(long units, long scores) {}

    /** Of the unit and all below it; nobody is missing before the last month of the year. */
    public MissingScoresView of(Unit unit, int year, int limit, @Nullable Cursor after) {
        LocalDate from = LocalDate.of(year, Month.DECEMBER, 1);
        boolean due = !LocalDate.now(clock).isBefore(from);
        List<@Nullable Object> asked =
                new ArrayList<>(List.of(year, LocalDate.of(year, Month.DECEMBER, 31), year, unit.id()));
        Counted counted = due ? counted(asked) : new Counted(0, 0);
        @Nullable String afterName = after == null ? null : after.text(0);
        asked.add(afterName);
        asked.add(afterName);
        asked.add(after == null ? null : after.uuid(1));
        asked.add(limit + 1);
        List<Missing> rows = due ? sql.list(LISTED, MissingScores::missing, asked.toArray()) : List.of();
        Page<Missing> page = Page.of(
                rows,
                limit,
                last -> Cursor.of(
                        Objects.requireNonNull(last.unit().name()),
                        last.unit().id().toString()));
        return new MissingScoresView(
                new UnitRef(unit.id(), unit.name()),
                year,
                VietnamTime.at(clock.instant()),
                from,
                counted.units(),
                counted.scores(),
                page.items(),
                page.next());
    }

    private Counted counted(List<@Nullable Object> asked) {
        return sql.one(COUNTED, row -> new Counted(row.number("units"), row.number("scores")), asked.toArray())
                .orElseThrow();
    }

    private static Missing missing(Row row) {
        List<UUID> ids = row.uuids("ids");
        List<String> indices = row.texts("indices");
        List<String> names = row.texts("names");
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            demands.add(new Demand(indices.get(i), ids.get(i), names.get(i)));
        }
        return new Missing(UnitRef.of(row, "unit"), demands);
    }
}
