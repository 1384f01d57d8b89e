package vn.tiendo.reporting.progress;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.text.Wording;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.reporting.figure.Tally;

/** Gives groups the words people know them by, and the order people expect. */
final class GroupLabels {
    private GroupLabels() {}

    static List<ProgressView.Group> of(GroupBy groupBy, Map<Bucket.Key, Tally> groups, Units units) {
        Map<UUID, String> names = groupBy.byUnits() ? names(groups, units) : Map.of();
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        return groups.entrySet().stream()
                .map(group -> new Labelled(
                        group.getKey().rank(),
                        new ProgressView.Group(
                                group.getKey().key(),
                                label(groupBy, group.getKey(), names),
                                group.getValue().figures())))
                .sorted(Comparator.comparing(Labelled::rank)
                        .thenComparing(labelled -> order(groupBy, labelled.group()))
                        .thenComparing(labelled -> labelled.group().label(), vietnamese::compare))
                .map(Labelled::group)
                .toList();
    }

    private record Labelled(String rank, ProgressView.Group group) {}

    private static int order(GroupBy groupBy, ProgressView.Group group) {
        return groupBy == GroupBy.STATE && group.key() != null
                ? TaskState.valueOf(group.key()).ordinal()
                : 0;
    }

    private static Map<UUID, String> names(Map<Bucket.Key, Tally> groups, Units units) {
        List<UUID> ids = groups.keySet().stream()
                .map(Bucket.Key::key)
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .toList();
        return units.all(ids).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    private static String label(GroupBy groupBy, Bucket.Key group, Map<UUID, String> names) {
        @Nullable String key = group.key();
        if (key == null) {
            return groupBy == GroupBy.MONTH ? "Không định hạn" : "Ngoài các nội dung của chỉ số";
        }
        return switch (groupBy) {
            case UNIT, LEAD -> names.getOrDefault(UUID.fromString(key), key);
            case STATE -> Wording.of(TaskState.valueOf(key));
            case DIMENSION, MONTH, PLAN -> Objects.requireNonNullElse(group.label(), key);
        };
    }
}
