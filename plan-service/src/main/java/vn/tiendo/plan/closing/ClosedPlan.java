package vn.tiendo.plan.closing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A plan that has ended.
 *
 * @param issuedVersion the version it ended with
 * @param closedOn the day it ended, Vietnamese legal time
 * @param version of the header, one more than before
 */
record ClosedPlan(UUID id, String status, int issuedVersion, LocalDate closedOn, long version) {}
