package vn.tiendo.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.tiendo.servers.Archive;
import vn.tiendo.servers.Place;

/** What a stack leaves on the machine: processes of a supervisor that was killed, and data. */
public final class Leftovers {
    private static final Duration GRACE = Duration.ofSeconds(20);

    private Leftovers() {}

    /** Ends processes that outlived their supervisor, programs before the servers they use. */
    public static void stop(Place place) {
        stop(place, Part.programs());
        stop(place, List.of(Part.KAFKA, Part.KEYCLOAK));
        stop(place, List.of(Part.POSTGRES));
    }

    /** Deletes the data of every part and the files of evidence, so that the next start is the first. */
    public static void delete(Place place) {
        try {
            Archive.delete(place.base().resolve("data"));
            Archive.delete(place.base().resolve("files"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(Place place, List<Part> parts) {
        CompletableFuture.allOf(parts.stream()
                        .map(part -> CompletableFuture.runAsync(
                                () -> place.pidFile(part.label()).stopLiving(GRACE)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
