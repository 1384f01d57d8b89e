package vn.tiendo.local.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tiendo.servers.HttpProbe;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.Server;
import vn.tiendo.servers.ServerProcess;

/** One of our own programs as a process: a service or the gateway. */
record ServiceProgram(ServerProcess process) implements Server {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final List<String> JVM = List.of(
            "-Xmx160m",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=160m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+UseSerialGC",
            // What the compiler freed goes back to the system; JDKs that do not know how leave it.
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TrimNativeHeapInterval=60000",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC");

    static ServiceProgram start(Place place, Part part, int port, Map<String, String> environment) {
        List<String> arguments = new ArrayList<>(JVM);
        arguments.addAll(List.of("-jar", part.jar(place.root()).toString()));
        ServerProcess process = ServerProcess.start(place, part.label(), ServerProcess.java(arguments), environment);
        String health = "http://127.0.0.1:" + port + part.healthPath();
        process.awaitReady(START, () -> HttpProbe.isUp(health));
        return new ServiceProgram(process);
    }

    @Override
    public void close() {
        process.stop(GRACE);
    }
}
