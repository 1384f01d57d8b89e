package vn.tiendo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import vn.tiendo.local.stack.Leftovers;
import vn.tiendo.local.stack.LocalClock;
import vn.tiendo.local.stack.Part;
import vn.tiendo.local.stack.Ports;
import vn.tiendo.local.stack.Stack;
import vn.tiendo.local.stack.Terminal;
import vn.tiendo.servers.FreePort;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.StartFailed;

/** {@code up}: the process that holds the stack until it is told to end. */
final class Up {
    private final Place place;
    private final Ports ports;
    private final LocalClock clock;
    private final Terminal terminal;

    Up(Place place, Ports ports, LocalClock clock, Terminal terminal) {
        this.place = place;
        this.ports = ports;
        this.clock = clock;
        this.terminal = terminal;
    }

    void run(UpOptions options) throws IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(
                        place.run("supervisor.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lockOrRefuse(channel)) {
            assert lock.isValid();
            prepare(options);
            hold();
        }
    }

    /** Everything that can be refused is refused here, before any part is started. */
    private void prepare(UpOptions options) {
        for (Part program : Part.programs()) {
            Path jar = program.jar(place.root());
            if (!Files.exists(jar)) {
                throw new StartFailed("Chưa dựng " + program.label() + " (thiếu " + jar + "); hãy chạy ./mvnw package");
            }
        }
        Leftovers.stop(place);
        ports.mustBeFree(FreePort::isTaken);
        if (options.fresh()) {
            Leftovers.delete(place);
        }
        clock.followMachine();
        options.at().ifPresent(clock::moveTo);
        ports.writeTo(place.run("ports.properties"));
        place.pidFile("supervisor").write(ProcessHandle.current());
    }

    private void hold() throws InterruptedException {
        long began = System.nanoTime();
        Stack stack = new Stack(place, ports, clock, terminal, () -> System.exit(1));
        CountDownLatch stopping = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping.countDown();
            stop(stack);
        }));
        boolean simulated = !clock.offset().isZero();
        terminal.say("Đang khởi động Tiến Độ" + (simulated ? ", lúc " + LocalClock.readable(clock.now()) : "") + "…");
        try {
            stack.start();
            new Welcome(ports, clock).say(terminal, Duration.ofNanos(System.nanoTime() - began));
            write("ready");
        } catch (StartFailed failure) {
            // A start that fails because we are being stopped is no failure to speak of.
            if (stopping.getCount() > 0) {
                throw failure;
            }
        }
        Thread.currentThread().join();
    }

    private void stop(Stack stack) {
        terminal.say("Đang dừng…");
        stack.stop();
        forget("ready");
        place.pidFile("supervisor").forget();
        terminal.say("Đã dừng.");
    }

    private FileLock lockOrRefuse(FileChannel channel) throws IOException {
        FileLock lock = channel.tryLock();
        if (lock == null) {
            throw alreadyRunning();
        }
        return lock;
    }

    static StartFailed alreadyRunning() {
        return new StartFailed("Tiến Độ đang chạy rồi; xem ./tiendo status, dừng bằng ./tiendo down.");
    }

    private void write(String file) {
        try {
            Files.writeString(place.run(file), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget(String file) {
        try {
            Files.deleteIfExists(place.run(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
