package vn.tiendo.platform.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Topic {@code delegation}, compacted: who stands in for whom while away. People are ids of the identity provider. */
public sealed interface DelegationEvent extends Event {

    /**
     * A delegation as it stands now.
     *
     * @param unitId the unit both work for
     * @param personId who is away
     * @param delegateId who stands in, with the same duties and no others
     * @param to inclusive
     * @param active false once it was revoked
     * @param version rises with each change of the delegation
     */
    @EventType("vn.tiendo.delegation.state.v1")
    record DelegationState(
            UUID delegationId,
            UUID unitId,
            String personId,
            String delegateId,
            LocalDate from,
            LocalDate to,
            boolean active,
            long version,
            Instant occurredAt)
            implements DelegationEvent {
        @Override
        public String key() {
            return delegationId.toString();
        }
    }
}
