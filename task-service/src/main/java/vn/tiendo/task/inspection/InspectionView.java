package vn.tiendo.task.inspection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An inspection that was held.
 *
 * @param unitId the inspected unit, with all below it
 * @param inspectingUnitId the body that held it
 * @param planId the plan it looked at, null when it looked at more
 * @param openFindings findings that no re-inspection has closed
 */
@Schema(name = "Inspection")
record InspectionView(
        UUID id,
        UUID unitId,
        String unitName,
        InspectionKind kind,
        String title,
        LocalDate heldOn,
        @Nullable UUID planId,
        UUID inspectingUnitId,
        String inspectingUnitName,
        int findings,
        int openFindings,
        OffsetDateTime recordedAt) {}
