package vn.tiendo.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.tiendo.local.stack.Terminal;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.ServerProcess;

/** {@code up --detach}: starts the supervisor in the background and repeats what it says until all is ready. */
record Detached(Place place, Terminal terminal) {

    /** The exit code: 0 when the stack runs, otherwise that of the supervisor. */
    int run(List<String> arguments) throws IOException, InterruptedException {
        if (place.pidFile("supervisor").living().isPresent()) {
            throw Up.alreadyRunning();
        }
        Path log = place.log("up");
        Files.deleteIfExists(log);
        Files.deleteIfExists(place.run("ready"));
        List<String> command = new ArrayList<>(List.of(
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dtiendo.root=" + place.root(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments.stream()
                .filter(argument -> !argument.equals("--detach"))
                .toList());
        Process supervisor = new ProcessBuilder(ServerProcess.java(command))
                .directory(place.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        supervisor.getOutputStream().close();
        int said = 0;
        while (true) {
            boolean ended = supervisor.waitFor(200, TimeUnit.MILLISECONDS);
            boolean ready = Files.exists(place.run("ready"));
            List<String> lines =
                    Files.readString(log, StandardCharsets.UTF_8).lines().toList();
            lines.subList(said, lines.size()).forEach(terminal::say);
            said = lines.size();
            if (ended || ready) {
                return ended ? supervisor.exitValue() : 0;
            }
        }
    }
}
