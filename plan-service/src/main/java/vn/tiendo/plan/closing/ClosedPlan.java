package vn.tiendo.plan.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tiendo.platform.unit.UnitRef;

/**
 * A plan that has ended.
 *
 * @param issuedVersion the version it ended with
 * @param closedOn the day it ended, Vietnamese legal time
 * @param selfScores those that were demanded
 * @param version of the header, one more than before
 */
record ClosedPlan(
        UUID id, String status, int issuedVersion, LocalDate closedOn, List<SelfScore> selfScores, long version) {

    /** @param unit the plan's, or the one that stood in its place at the end of the year */
    record SelfScore(String index, UnitRef unit) {}
}
