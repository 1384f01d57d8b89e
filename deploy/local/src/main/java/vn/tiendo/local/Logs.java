package vn.tiendo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.local.stack.Terminal;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.StartFailed;

/** {@code logs}: the end of one part's log, or of every log. */
record Logs(Place place, Terminal terminal) {
    private static final int OF_ONE = 100;
    private static final int OF_EACH = 5;

    void run(List<String> arguments) {
        if (arguments.isEmpty()) {
            all().forEach(log -> show(log, OF_EACH));
            return;
        }
        String part = arguments.get(0);
        Path log = all().stream()
                .filter(file -> file.getFileName().toString().equals(part + ".log"))
                .findFirst()
                .orElseThrow(() -> new StartFailed("Không có nhật ký của \"" + part + "\"; có: "
                        + String.join(", ", all().stream().map(Logs::name).toList())));
        show(log, OF_ONE);
    }

    private void show(Path log, int lines) {
        terminal.say("== " + log);
        Terminal.lines(log, lines).forEach(terminal::say);
    }

    private List<Path> all() {
        try (Stream<Path> files = Files.list(place.log("up").getParent())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path log) {
        return log.getFileName().toString().replace(".log", "");
    }
}
