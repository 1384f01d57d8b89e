package vn.tiendo.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.tiendo.local.demo.Api;
import vn.tiendo.local.demo.SampleFile;
import vn.tiendo.local.demo.StepFailed;
import vn.tiendo.local.demo.Story;
import vn.tiendo.local.demo.Teller;
import vn.tiendo.local.demo.World;
import vn.tiendo.local.stack.LocalClock;
import vn.tiendo.local.stack.Part;
import vn.tiendo.local.stack.Ports;
import vn.tiendo.local.stack.Terminal;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.StartFailed;

/** {@code demo}: tells the main job through the gateway of the running stack. */
record DemoCommand(Place place, Ports ports, LocalClock clock, Terminal terminal) {

    void run(List<String> files) {
        try {
            @Nullable SampleFile file = files.isEmpty() ? null : SampleFile.at(Path.of(files.get(0)));
            Story.Outcome outcome = new Story(world(new Teller(System.out)), file).tell();
            terminal.say("\nXong: %d nhiệm vụ từ một tệp; toàn tỉnh từ %d thành %d nhiệm vụ."
                    .formatted(outcome.lines(), outcome.provinceBefore(), outcome.provinceAfter()));
        } catch (StepFailed failed) {
            throw new StartFailed("\nCâu chuyện dừng ở đây: " + failed.getMessage(), failed);
        }
    }

    World world(Teller teller) {
        Map<String, String> tokens = new ConcurrentHashMap<>();
        Api api = new Api(URI.create(ports.origin(Part.GATEWAY)), user -> tokens.computeIfAbsent(user, this::token));
        return new World(api, teller, this::moveTo, URI.create("http://127.0.0.1:" + ports.of(Part.MAIL) + "/"));
    }

    private String token(String user) {
        try {
            return new Token(place, ports).of(user);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Bị ngắt", interrupted);
        }
    }

    private void moveTo(Instant moment) {
        try {
            new MoveClock(ports, clock, terminal).to(moment);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Bị ngắt", interrupted);
        }
    }
}
