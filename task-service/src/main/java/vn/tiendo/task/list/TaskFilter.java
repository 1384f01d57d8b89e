package vn.tiendo.task.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.task.scope.Visibility;
import vn.tiendo.task.words.PlainWords;

/**
 * What a list is narrowed to; null and empty mean no restriction. States and moments stand in the text of the
 * statement, for how many rows they leave decides the way to them.
 *
 * @param subtree whether the units below {@code unitId} count too
 * @param mine only tasks led by the caller's units or units below them
 * @param dimension the number of an index area, or its name
 * @param dueBefore tasks whose last moment lies before this
 * @param words all must occur, blind to diacritics and case
 * @param updatedSince inclusive
 */
record TaskFilter(
        @Nullable UUID unitId,
        boolean subtree,
        @Nullable UUID planId,
        @Nullable UUID leadUnitId,
        boolean mine,
        List<TaskState> states,
        List<Timeliness> timeliness,
        @Nullable String index,
        @Nullable String dimension,
        @Nullable Instant dueBefore,
        @Nullable String words,
        @Nullable Instant updatedSince) {

    List<Condition> conditions(Instant now) {
        List<Condition> all = new ArrayList<>();
        if (unitId != null) {
            all.add(
                    subtree
                            ? Condition.of(
                                    "t.unit_id = ANY (ARRAY(SELECT id FROM unit WHERE path @> ARRAY[?::uuid]))", unitId)
                            : Condition.of("t.unit_id = ?", unitId));
        }
        if (mine) {
            all.add(Condition.of("(t.lead_unit_id = ANY (" + Visibility.UNITS_IN_REACH + ")) IS TRUE"));
        }
        add(all, "t.plan_id = ?", planId);
        add(all, "t.lead_unit_id = ?", leadUnitId);
        add(all, "t.index_name = ?", index);
        if (dimension != null) {
            all.add(
                    dimension.matches("\\d{1,4}")
                            ? Condition.of("t.dimension_number = ?", Integer.valueOf(dimension))
                            : Condition.of("t.dimension = ?", dimension));
        }
        if (!states.isEmpty()) {
            all.add(Condition.of(states.stream()
                    .map(state -> "'" + state.name() + "'")
                    .collect(Collectors.joining(", ", "t.state IN (", ")"))));
        }
        if (!timeliness.isEmpty()) {
            all.add(any(timeliness.stream()
                    .map(one -> TimelinessFilter.of(one, now))
                    .toList()));
        }
        addMoment(all, TaskSort.DUE + " <= ", dueBefore);
        if (words != null) {
            // One by one: no index answers LIKE ALL over an array.
            PlainWords.patterns(words).forEach(pattern -> all.add(Condition.of("t.search LIKE ?", pattern)));
        }
        addMoment(all, "t.updated_at >= ", updatedSince);
        return all;
    }

    private static void add(List<Condition> all, String sql, @Nullable Object value) {
        if (value != null) {
            all.add(Condition.of(sql, value));
        }
    }

    private static void addMoment(List<Condition> all, String sql, @Nullable Instant moment) {
        if (moment != null) {
            all.add(Condition.of(
                    sql + "to_timestamp(" + moment.getEpochSecond() + " + 1e-9 * " + moment.getNano() + ")"));
        }
    }

    private static Condition any(List<Condition> conditions) {
        String sql = conditions.stream().map(Condition::sql).collect(Collectors.joining(" OR ", "(", ")"));
        List<?> arguments =
                conditions.stream().flatMap(one -> one.arguments().stream()).toList();
        return new Condition(sql, arguments);
    }
}
