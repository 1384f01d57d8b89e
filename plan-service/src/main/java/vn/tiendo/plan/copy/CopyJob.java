package vn.tiendo.plan.copy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.unit.UnitRef;

/**
 * The copying of a plan, as far as it has come.
 *
 * @param done how many of {@code total} wait no more
 */
record CopyJob(
        UUID id, UUID sourcePlanId, int year, OffsetDateTime createdAt, int total, int done, List<CopyItem> items) {

    /**
     * @param planId the copy, also when it was there before; null while it waits or when it was refused
     * @param reason why it was refused, in Vietnamese
     */
    record CopyItem(UnitRef unit, CopyStatus status, @Nullable UUID planId, @Nullable String reason) {}

    enum CopyStatus {
        WAITING,
        DONE,
        EXISTED,
        REFUSED
    }
}
