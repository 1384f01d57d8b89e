package vn.tiendo.plan.finding;

/** How much a finding weighs; an ERROR blocks issuing. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
