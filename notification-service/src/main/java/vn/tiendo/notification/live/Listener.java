package vn.tiendo.notification.live;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.tiendo.notification.inbox.NotificationView;

/** One open stream: first what it missed, then what comes, nothing twice. What comes meanwhile waits its turn. */
final class Listener {
    private final Set<UUID> units;
    private final MultiEmitter<? super NotificationView> stream;
    private final List<NotificationView> waiting = new ArrayList<>();
    private final Set<UUID> caughtUp = new HashSet<>();
    private boolean live;

    Listener(Set<UUID> units, MultiEmitter<? super NotificationView> stream) {
        this.units = units;
        this.stream = stream;
    }

    synchronized void hear(NotificationView notification) {
        if (!units.contains(notification.unitId())) {
            return;
        }
        if (live) {
            stream.emit(notification);
        } else {
            waiting.add(notification);
        }
    }

    synchronized void catchUp(List<NotificationView> missed) {
        for (NotificationView notification : missed) {
            caughtUp.add(notification.id());
            stream.emit(notification);
        }
    }

    synchronized void goLive() {
        waiting.stream()
                .filter(notification -> !caughtUp.contains(notification.id()))
                .forEach(stream::emit);
        waiting.clear();
        caughtUp.clear();
        live = true;
    }
}
