package vn.tiendo.notification.live;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tiendo.notification.inbox.NotificationQueries.Posted;
import vn.tiendo.notification.inbox.NotificationView;

/** One open stream: first what it missed, then what comes, nothing twice. What comes meanwhile waits its turn. */
final class Listener {
    /** A client that lags further behind is cut off and resumes by the id it saw last. */
    private static final int MOST_UNSENT = 5_000;

    private final AtomicInteger unsent;
    private final Set<UUID> units;
    private final MultiEmitter<? super NotificationView> stream;
    private final List<Posted> waiting = new ArrayList<>();
    private long last;
    private boolean live;

    /**
     * @param last what stands there and before is not told
     * @param unsent how many it was given that the client has not taken; counted here and not left to the stream's
     *     buffer, which would hold the whole room for each client from the start
     */
    Listener(Set<UUID> units, MultiEmitter<? super NotificationView> stream, long last, AtomicInteger unsent) {
        this.unsent = unsent;
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
            if (unsent.incrementAndGet() > MOST_UNSENT) {
                stream.complete();
                return;
            }
            stream.emit(posted.notification());
        }
    }
}
