package vn.tiendo.plan.line;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file changes in a draft, by line code.
 *
 * @param kept lines that a person changed and the file says otherwise of, or no longer has; the person's words stay
 * @param details one for each line that is added, changed, removed or kept
 */
public record LineDiff(
        List<String> added,
        List<String> changed,
        List<String> unchanged,
        List<String> removed,
        List<String> kept,
        List<ChangedLine> details) {
    public LineDiff {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
        removed = List.copyOf(removed);
        kept = List.copyOf(kept);
        details = List.copyOf(details);
    }

    static LineDiff of(List<String> unchanged, List<ChangedLine> details) {
        return new LineDiff(
                codes(details, Change.ADDED),
                codes(details, Change.CHANGED),
                unchanged,
                codes(details, Change.REMOVED),
                codes(details, Change.KEPT),
                details);
    }

    private static List<String> codes(List<ChangedLine> details, Change kind) {
        return details.stream()
                .filter(detail -> detail.kind() == kind)
                .map(ChangedLine::code)
                .toList();
    }

    public enum Change {
        ADDED,
        CHANGED,
        REMOVED,
        KEPT
    }

    /** @param fields what the file says otherwise; empty where the whole line comes or goes */
    public record ChangedLine(String code, Change kind, List<ChangedField> fields) {
        public ChangedLine {
            fields = List.copyOf(fields);
        }
    }

    /**
     * @param before the words in the draft
     * @param after the words in the file, null if the file no longer has the line
     */
    public record ChangedField(String field, String before, @Nullable String after) {}
}
