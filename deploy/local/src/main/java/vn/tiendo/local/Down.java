package vn.tiendo.local;

import java.time.Duration;
import vn.tiendo.local.stack.Leftovers;
import vn.tiendo.local.stack.Terminal;
import vn.tiendo.servers.PidFile;
import vn.tiendo.servers.Place;

/** {@code down}: asks the supervisor to stop everything, and stops what is left when there is no supervisor. */
record Down(Place place, Terminal terminal) {
    private static final Duration ORDERLY = Duration.ofSeconds(90);

    void run() {
        PidFile supervisor = place.pidFile("supervisor");
        boolean running = supervisor.living().isPresent();
        supervisor.stopLiving(ORDERLY);
        Leftovers.stop(place);
        terminal.say(running ? "Đã dừng Tiến Độ." : "Tiến Độ không chạy.");
    }
}
