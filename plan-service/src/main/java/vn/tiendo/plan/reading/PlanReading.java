package vn.tiendo.plan.reading;

import java.util.List;
import java.util.Set;

/** What was understood of a file: its rows, which columns it had, and what a person should look at. */
public record PlanReading(List<PlanRow> rows, Set<Column> columns, List<ReadingFinding> findings) {
    public PlanReading {
        rows = List.copyOf(rows);
        columns = Set.copyOf(columns);
        findings = List.copyOf(findings);
    }
}
