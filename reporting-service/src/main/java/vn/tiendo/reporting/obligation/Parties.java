package vn.tiendo.reporting.obligation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Between whom a report is owed.
 *
 * @param unitId the reporter
 * @param throughUnitId the desk that receives on behalf of the recipient
 */
public record Parties(UUID unitId, UUID recipientUnitId, @Nullable UUID throughUnitId) {}
