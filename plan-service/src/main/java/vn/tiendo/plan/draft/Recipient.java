package vn.tiendo.plan.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import vn.tiendo.platform.event.PlanEvent;
import vn.tiendo.platform.event.RecipientPurpose;

/** Who gets the document ("Nơi nhận") and for what. */
@Embeddable
record Recipient(
        @NotNull(message = "Cần đơn vị nhận") @Column(name = "unit_id") UUID unitId,
        @NotNull(message = "Cần mục đích gửi") @Enumerated(EnumType.STRING) RecipientPurpose purpose) {
    PlanEvent.Recipient told() {
        return new PlanEvent.Recipient(unitId, purpose);
    }
}
