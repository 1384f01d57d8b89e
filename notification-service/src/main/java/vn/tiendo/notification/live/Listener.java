package vn.tiendo.notification.live;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.tiendo.notification.inbox.NotificationQueries.Posted;
import vn.tiendo.notification.inbox.NotificationView;

/** One open stream: first what it missed, then what comes, nothing twice. What comes meanwhile waits its turn. */
final class Listener {
    private final Set<UUID> units;
    private final MultiEmitter<? super NotificationView> stream;
    private final List<Posted> waiting = new ArrayList<>();
    private long last;
    private boolean live;

    /** @param last what stands there and before is not told */
    Listener(Set<UUID> units, MultiEmitter<? super NotificationView> stream, long last) {
        this.units = units;
        this.stream = stream;
        this.last = last;
    }

    synchronized void hear(Posted posted) {
        if (!units.contains(posted.notification().unitId())) {
            return;
        }
        if (live) {
            tell(posted);
        } else {
            waiting.add(posted);
        }
    }

    /** Answers where it stands now. */
    synchronized long catchUp(List<Posted> missed) {
        missed.forEach(this::tell);
        return last;
    }

    synchronized void goLive() {
        waiting.forEach(this::tell);
        waiting.clear();
        live = true;
    }

    private void tell(Posted posted) {
        if (posted.sequence() > last) {
            last = posted.sequence();
            stream.emit(posted.notification());
        }
    }
}
