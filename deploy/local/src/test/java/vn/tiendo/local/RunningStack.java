package vn.tiendo.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.tiendo.local.demo.Teller;
import vn.tiendo.local.demo.World;
import vn.tiendo.local.stack.Leftovers;
import vn.tiendo.local.stack.LocalClock;
import vn.tiendo.local.stack.Part;
import vn.tiendo.local.stack.Ports;
import vn.tiendo.local.stack.Stack;
import vn.tiendo.local.stack.Terminal;
import vn.tiendo.servers.FreePort;
import vn.tiendo.servers.Place;

/** The whole system from the built tree, with data and ports of its own, once for all end-to-end tests. */
final class RunningStack implements AutoCloseable {
    private final Place place;
    private final Ports ports;
    private final LocalClock clock;
    private final Terminal terminal = new Terminal(System.out);
    private final Stack stack;

    RunningStack() {
        this("2025-01-06");
    }

    /** @param day on which it is started, at eight in the morning */
    RunningStack(String day) {
        place = new Place(Place.findRoot(), Place.findRoot().resolve(".tiendo/e2e"));
        Leftovers.stop(place);
        Leftovers.delete(place);
        Map<Part, Integer> free = new HashMap<>();
        Arrays.stream(Part.values()).forEach(part -> free.put(part, FreePort.any()));
        ports = new Ports(free);
        clock = new LocalClock(place.run("clock"), Clock.systemUTC());
        clock.moveTo(LocalClock.moment(day));
        stack = new Stack(place, ports, clock, terminal, () -> terminal.say("A part gave up"));
        stack.start();
    }

    World world() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new DemoCommand(place, ports, clock, terminal).world(new Teller(nowhere));
    }

    Place place() {
        return place;
    }

    Ports ports() {
        return ports;
    }

    /** Ends the process of a part as a power cut would. */
    void kill(Part part) {
        place.pidFile(part.label()).living().orElseThrow().destroyForcibly();
    }

    @Override
    public void close() {
        stack.stop();
    }
}
