package vn.tiendo.plan.line;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;

/**
 * Brings a draft up to a file. Rows whose words the file has not changed stay as people left them, so that applying the
 * same file again does nothing; lines that a person added or changed stay.
 */
@Singleton
public class ApplyingLines {
    private final HomePlans plans;
    private final Lines lines;

    ApplyingLines(HomePlans plans, Lines lines) {
        this.plans = plans;
        this.lines = lines;
    }

    /** What an application wrote, and what it takes to undo it. */
    public record Applied(LineDiff diff, List<Line> before, List<Line> after) {
        public boolean wrote() {
            return !before.isEmpty() || !after.isEmpty();
        }
    }

    /**
     * What applying would do; nothing is written.
     *
     * @param planId null for a draft that does not exist yet
     */
    @Transactional
    public LineDiff preview(@Nullable UUID planId, UUID unitId, int year, List<LineContent> rows) {
        return sorted(planId == null ? List.of() : linesOf(planId, unitId, year), rows)
                .diff();
    }

    /** @param unitId the unit and {@code year} the year the rows were read for: another plan refuses them */
    @Transactional
    public Applied apply(UUID planId, UUID unitId, int year, List<LineContent> rows) {
        Sorting sorting = sorted(linesOf(planId, unitId, year), rows);
        lines.remove(planId, sorting.toRemove.stream().map(Line::id).toList());
        lines.save(planId, sorting.toSave);
        return new Applied(sorting.diff(), sorting.before, sorting.toSave);
    }

    /** Puts the lines back as they were before an application, unless a person has changed any of them since. */
    @Transactional
    public void undo(UUID planId, List<Line> before, List<Line> after) {
        plans.draft(planId);
        Map<UUID, Line> now = lines.of(planId).stream().collect(Collectors.toMap(Line::id, line -> line));
        String changed = changedSince(now, before, after);
        if (!changed.isEmpty()) {
            throw Problem.of(LineProblem.LINES_CHANGED_SINCE, changed);
        }
        Set<UUID> old = ids(before);
        lines.remove(planId, ids(after).stream().filter(id -> !old.contains(id)).toList());
        lines.save(
                planId,
                before.stream().map(line -> line.after(now.get(line.id()))).toList());
    }

    /** Codes of lines that are no longer as they were left, or whose code a person has given to another line. */
    private static String changedSince(Map<UUID, Line> now, List<Line> before, List<Line> after) {
        Set<UUID> known = ids(before);
        known.addAll(ids(after));
        Set<String> returning = codes(before.stream());
        Stream<Line> touched = after.stream().filter(line -> !line.saysAs(now.get(line.id())));
        Stream<Line> others = now.values().stream()
                .filter(line -> !known.contains(line.id())
                        && returning.contains(line.content().code()));
        return codes(Stream.concat(touched, others)).stream().sorted().collect(Collectors.joining(", "));
    }

    private static Set<UUID> ids(List<Line> lines) {
        return lines.stream().map(Line::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> codes(Stream<Line> lines) {
        return lines.map(line -> line.content().code()).collect(Collectors.toSet());
    }

    private List<Line> linesOf(UUID planId, UUID unitId, int year) {
        HomePlan plan = plans.draft(planId);
        if (!plan.unitId().equals(unitId) || plan.year() != year) {
            throw Problem.of(LineProblem.ROWS_OF_ANOTHER_PLAN);
        }
        return lines.of(planId);
    }

    private static Sorting sorted(List<Line> now, List<LineContent> rows) {
        Map<String, Line> known = new HashMap<>();
        now.forEach(line -> known.put(line.content().code(), line));
        Sorting sorting = new Sorting();
        rows.forEach(row -> sorting.sort(row, known.remove(row.code())));
        now.stream().filter(line -> known.containsKey(line.content().code())).forEach(sorting::gone);
        return sorting;
    }

    private static final class Sorting {
        private final List<String> unchanged = new ArrayList<>();
        private final List<LineDiff.ChangedLine> details = new ArrayList<>();
        private final List<Line> before = new ArrayList<>();
        private final List<Line> toSave = new ArrayList<>();
        private final List<Line> toRemove = new ArrayList<>();

        LineDiff diff() {
            return LineDiff.of(unchanged, details);
        }

        void sort(LineContent row, @Nullable Line now) {
            if (now == null) {
                detail(row.code(), LineDiff.Change.ADDED, List.of());
                toSave.add(new Line(Ids.next(), row, row.wording(), 1));
                return;
            }
            @Nullable Wording lastFile = now.fileWording();
            if (row.wording().equals(lastFile)) {
                unchanged.add(row.code());
                if (now.content().position() != row.position()) {
                    save(now, now.with(now.content().at(row.position())));
                }
                return;
            }
            // A person wrote a line of this code before any file had one: all of its words are that person's.
            LineMerge merge = new LineMerge(now, lastFile == null ? Wording.BLANK : lastFile, row);
            if (!merge.changed().isEmpty()) {
                detail(row.code(), LineDiff.Change.CHANGED, merge.changed());
            }
            if (!merge.kept().isEmpty()) {
                detail(row.code(), LineDiff.Change.KEPT, merge.kept());
            }
            save(now, merge.merged());
        }

        void gone(Line line) {
            @Nullable Wording file = line.fileWording();
            if (file == null) {
                return;
            }
            Map<String, String> last = file.byField();
            List<LineDiff.ChangedField> mine = new ArrayList<>();
            line.content().wording().byField().forEach((field, words) -> {
                if (!words.equals(last.get(field))) {
                    mine.add(new LineDiff.ChangedField(field, words, null));
                }
            });
            if (mine.isEmpty()) {
                detail(line.content().code(), LineDiff.Change.REMOVED, List.of());
                before.add(line);
                toRemove.add(line);
            } else {
                detail(line.content().code(), LineDiff.Change.KEPT, mine);
            }
        }

        private void save(Line now, Line then) {
            before.add(now);
            toSave.add(then);
        }

        private void detail(String code, LineDiff.Change kind, List<LineDiff.ChangedField> fields) {
            details.add(new LineDiff.ChangedLine(code, kind, fields));
        }
    }
}
