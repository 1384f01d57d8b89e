package vn.tiendo.plan.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings a line up to a later file: what the file changed comes in, what a person changed stays, and where both changed
 * the same words the person's stay and the file's are told.
 */
final class LineMerge {
    private final Line now;
    private final LineContent row;
    private final Map<String, String> texts;
    private final Set<String> fromFile = new LinkedHashSet<>();
    private final List<LineDiff.ChangedField> changed = new ArrayList<>();
    private final List<LineDiff.ChangedField> kept = new ArrayList<>();

    LineMerge(Line now, Wording lastFile, LineContent row) {
        this.now = now;
        this.row = row;
        this.texts = new LinkedHashMap<>(now.content().wording().byField());
        Map<String, String> last = lastFile.byField();
        row.wording().byField().forEach((field, theirs) -> {
            String mine = texts.getOrDefault(field, "");
            String before = last.getOrDefault(field, "");
            if (theirs.equals(before) || theirs.equals(mine)) {
                return;
            }
            if (mine.equals(before)) {
                texts.put(field, theirs);
                fromFile.add(field);
                changed.add(new LineDiff.ChangedField(field, mine, theirs));
            } else {
                kept.add(new LineDiff.ChangedField(field, mine, theirs));
            }
        });
    }

    /** What the file changed. */
    List<LineDiff.ChangedField> changed() {
        return changed;
    }

    /** What the file says otherwise than a person. */
    List<LineDiff.ChangedField> kept() {
        return kept;
    }

    Line merged() {
        LineContent mine = now.content();
        LineContent content = new LineContent(
                row.code(),
                row.position(),
                row.index(),
                Wording.of(texts),
                (fromFile.contains("dimension") ? row : mine).dimensionNumber(),
                (fromFile.contains("timing") ? row : mine).schedules(),
                (fromFile.contains("target") ? row : mine).targets(),
                (fromFile.contains("lead") ? row : mine).leadKeys(),
                lead(),
                coordinators());
        boolean moved = !content.equals(mine);
        return new Line(now.id(), content, row.wording(), moved ? now.version() + 1 : now.version());
    }

    /** A lead that a person chose stays while the words about it stay. */
    private @Nullable UUID lead() {
        @Nullable UUID chosen = now.content().leadUnitId();
        boolean sameWords = row.wording().lead().equals(texts.get("lead"));
        return fromFile.contains("lead") || chosen == null && sameWords ? row.leadUnitId() : chosen;
    }

    private List<UUID> coordinators() {
        @Nullable UUID lead = lead();
        Set<UUID> units = new LinkedHashSet<>();
        boolean said = fromFile.contains("coordinators") || fromFile.contains("lead");
        if (said) {
            units.addAll(row.coordinatorUnitIds());
        }
        // Of several leads those not chosen became coordinators; the coordinators' own words do not name them.
        if (!said || !fromFile.contains("lead") && now.content().leadKeys().size() > 1) {
            units.addAll(now.content().coordinatorUnitIds());
        }
        units.removeIf(unit -> unit.equals(lead));
        return List.copyOf(units);
    }
}
