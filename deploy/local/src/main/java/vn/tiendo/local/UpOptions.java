package vn.tiendo.local;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import vn.tiendo.local.stack.LocalClock;
import vn.tiendo.servers.StartFailed;

/** What a person asked of {@code up}; {@code at} is the simulated moment, if there is to be one. */
record UpOptions(boolean detach, boolean fresh, Optional<Instant> at) {

    static UpOptions parse(List<String> arguments) {
        boolean detach = false;
        boolean fresh = false;
        Optional<Instant> at = Optional.empty();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--detach" -> detach = true;
                case "--fresh" -> fresh = true;
                case "--at" -> {
                    if (!rest.hasNext()) {
                        throw new StartFailed("Thiếu ngày sau --at, ví dụ: ./tiendo up --at 2025-01-06");
                    }
                    at = Optional.of(LocalClock.moment(rest.next()));
                }
                default -> throw new StartFailed("Không hiểu \"" + argument + "\"; xem ./tiendo help");
            }
        }
        return new UpOptions(detach, fresh, at);
    }
}
