package vn.tiendo.reporting.obligation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A version of a plan, as a report names it.
 *
 * @param documentCode e.g. {@code 01/KH-UBND}
 * @param issuedOn the date on the document
 */
public record PlanVersion(UUID planId, int version, String title, String documentCode, LocalDate issuedOn) {}
