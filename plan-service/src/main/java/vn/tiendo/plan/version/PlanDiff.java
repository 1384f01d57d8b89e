package vn.tiendo.plan.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.version.Snapshot.LineState;

/**
 * What one version of a plan changed against another.
 *
 * @param from the number of the earlier version
 * @param to the number of the later version, or {@code draft}
 * @param header fields of the plan itself
 * @param dropped lines of the earlier version that the later one leaves out
 */
record PlanDiff(
        String from,
        String to,
        List<FieldChange> header,
        List<LineName> added,
        List<LineChange> changed,
        List<LineName> dropped) {

    record FieldChange(String field, @Nullable Object before, @Nullable Object after) {}

    record LineName(UUID lineId, String code, String task) {
        static LineName of(Map.Entry<UUID, LineState> line) {
            return new LineName(
                    line.getKey(), line.getValue().code(), line.getValue().task());
        }
    }

    record LineChange(UUID lineId, String code, List<FieldChange> fields) {}

    static PlanDiff between(Snapshot before, Snapshot after) {
        List<LineName> added = new ArrayList<>();
        List<LineChange> changed = new ArrayList<>();
        for (Map.Entry<UUID, LineState> line : after.lines().entrySet()) {
            @Nullable LineState was = before.lines().get(line.getKey());
            if (was == null) {
                added.add(LineName.of(line));
                continue;
            }
            List<FieldChange> fields = changes(was.fields(), line.getValue().fields());
            if (!fields.isEmpty()) {
                changed.add(new LineChange(line.getKey(), line.getValue().code(), fields));
            }
        }
        List<LineName> dropped = before.lines().entrySet().stream()
                .filter(line -> !after.lines().containsKey(line.getKey()))
                .map(LineName::of)
                .toList();
        return new PlanDiff(
                before.name(), after.name(), changes(before.header(), after.header()), added, changed, dropped);
    }

    private static List<FieldChange> changes(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        return after.entrySet().stream()
                .filter(field -> !Objects.equals(before.get(field.getKey()), field.getValue()))
                .map(field -> new FieldChange(field.getKey(), before.get(field.getKey()), field.getValue()))
                .toList();
    }
}
