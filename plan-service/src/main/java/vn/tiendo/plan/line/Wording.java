package vn.tiendo.plan.line;

/** The nine texts of a row as they were written; empty where the row has none. */
public record Wording(
        String ordinal,
        String dimension,
        String component,
        String task,
        String target,
        String deliverable,
        String lead,
        String coordinators,
        String timing) {}
