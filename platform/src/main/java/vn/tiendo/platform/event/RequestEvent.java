package vn.tiendo.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topic {@code request}, compacted: support asked of a unit that may decline. */
public sealed interface RequestEvent extends Event {

    /**
     * A request for support as it stands now.
     *
     * @param unitId the unit whose plan it is
     * @param leadUnitId who asks
     * @param askedUnitId who is asked, and is never ordered
     * @param dueAt exclusive end of the term for an answer
     * @param version rises with each change of the request
     * @param reason what was said with the answer; null while there is none, or when nothing was said
     */
    @EventType("vn.tiendo.request.state.v1")
    record RequestState(
            UUID requestId,
            UUID taskId,
            UUID unitId,
            UUID leadUnitId,
            UUID askedUnitId,
            RequestStatus status,
            Instant dueAt,
            long version,
            Instant occurredAt,
            @Nullable String reason)
            implements RequestEvent {
        @Override
        public String key() {
            return requestId.toString();
        }
    }

    /** How a request stands; only the first still waits for an answer. */
    enum RequestStatus {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }
}
