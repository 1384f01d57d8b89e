package vn.tiendo.notification.deadline;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.DueMove;

/**
 * One move of a due date.
 *
 * @param from exclusive end before; null when it had none
 * @param to exclusive end after; null when it has none
 * @param cause null when no decision moved it: the next occurrence of recurring work has its turn
 * @param movedAt when it became known here
 */
record DueMoved(
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        DueMove.@Nullable Cause cause,
        OffsetDateTime movedAt) {
    DueMoved {
        from = local(from);
        to = local(to);
        movedAt = VietnamTime.at(movedAt.toInstant());
    }

    private static @Nullable OffsetDateTime local(@Nullable OffsetDateTime moment) {
        return moment == null ? null : VietnamTime.at(moment.toInstant());
    }
}
