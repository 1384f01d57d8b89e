package vn.tiendo.task.line;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.PlanEvent.Line;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.task.words.CodeKey;
import vn.tiendo.task.words.PlainWords;

/**
 * A line of a plan's table as its task keeps it.
 *
 * @param codeKey {@code code} in a form that sorts as people count
 * @param search the words one may look for
 */
@Embeddable
public record PlannedLine(
        UUID lineId,
        String code,
        String codeKey,
        @Nullable String indexName,
        @Nullable String dimension,
        @Nullable Integer dimensionNumber,
        @Nullable String component,
        String title,
        @Nullable String deliverable,
        @Convert(converter = JsonColumn.OfSchedules.class) @ColumnTransformer(write = "?::jsonb")
                List<Schedule> schedules,
        UUID plannedLeadUnitId,
        @JdbcTypeCode(SqlTypes.ARRAY) @Column(columnDefinition = "uuid[]") List<UUID> plannedCoordinatorUnitIds,
        String search) {

    public static PlannedLine of(Line line) {
        return new PlannedLine(
                line.lineId(),
                line.code(),
                CodeKey.of(line.code()),
                line.index(),
                line.dimension(),
                line.dimensionNumber(),
                line.component(),
                line.task(),
                line.deliverable(),
                line.schedules(),
                line.leadUnitId(),
                line.coordinatorUnitIds(),
                PlainWords.of(line.code(), line.task(), line.dimension(), line.component()));
    }

    /** A member's share of it, with a code of its own. */
    public PlannedLine shareOf(int member) {
        return coded(code + "/" + member);
    }

    public PlannedLine coded(String own) {
        return new PlannedLine(
                lineId,
                own,
                CodeKey.of(own),
                indexName,
                dimension,
                dimensionNumber,
                component,
                title,
                deliverable,
                schedules,
                plannedLeadUnitId,
                plannedCoordinatorUnitIds,
                PlainWords.of(own, title, dimension, component));
    }

    /** What finishing it leaves to show; a cell lists several on lines of their own. */
    public List<String> deliverables() {
        return deliverable == null
                ? List.of()
                : deliverable
                        .lines()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    /** What another version of the plan words otherwise, by field: {@code {from, to}}. */
    public Map<String, Object> changesTo(PlannedLine next) {
        Map<String, Object> changes = new LinkedHashMap<>();
        note(changes, "title", title, next.title);
        note(changes, "dimension", dimension, next.dimension);
        note(changes, "component", component, next.component);
        note(changes, "deliverable", deliverable, next.deliverable);
        note(changes, "schedules", schedules, next.schedules);
        note(changes, "leadUnitId", plannedLeadUnitId, next.plannedLeadUnitId);
        note(changes, "coordinatorUnitIds", plannedCoordinatorUnitIds, next.plannedCoordinatorUnitIds);
        return changes;
    }

    private static void note(Map<String, Object> changes, String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            Map<String, @Nullable Object> change = new LinkedHashMap<>();
            change.put("from", from);
            change.put("to", to);
            changes.put(field, change);
        }
    }
}
