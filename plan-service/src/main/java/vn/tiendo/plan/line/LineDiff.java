package vn.tiendo.plan.line;

import java.util.List;

/** What a file changed in a draft, by line code. */
public record LineDiff(List<String> added, List<String> changed, List<String> unchanged, List<String> removed) {
    public LineDiff {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
        removed = List.copyOf(removed);
    }
}
