package vn.tiendo.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tiendo.servers.PidFile;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.Server;
import vn.tiendo.servers.StartFailed;

/** One part under watch: started, started again when it dies, given up when it will not start. */
final class Supervised {
    private static final int TRIES = 5;
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final String name;
    private final Path log;
    private final PidFile pidFile;
    private final Supplier<Server> starter;
    private final Terminal terminal;
    private final Runnable gaveUp;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final BackOff revivals = new BackOff();
    private @Nullable Server server;
    private long readySince;

    Supervised(Place place, String name, Supplier<Server> starter, Terminal terminal, Runnable gaveUp) {
        this.name = name;
        this.log = place.log(name);
        this.pidFile = place.pidFile(name);
        this.starter = starter;
        this.terminal = terminal;
        this.gaveUp = gaveUp;
    }

    /** Starts the part and comes back when it is ready; it is watched from then on. */
    void start() {
        BackOff backOff = new BackOff();
        while (true) {
            try {
                hold(starter.get());
                return;
            } catch (StartFailed failure) {
                Duration wait = backOff.after(Duration.ZERO);
                if (backOff.failures() == TRIES && !isStopping()) {
                    terminal.lastLines(log, 20);
                    throw new StartFailed(
                            name + " không khởi động được sau " + TRIES + " lần: " + failure.sentence(), failure);
                }
                if (!isStopping()) {
                    terminal.say("  ! " + failure.sentence() + "; thử lại sau " + wait.toSeconds() + " giây.");
                }
                if (stopsWithin(wait)) {
                    throw failure;
                }
            }
        }
    }

    /** Stops the part, or makes a start that is under way end at once. */
    void stop() {
        stopping.countDown();
        synchronized (this) {
            if (server != null) {
                server.close();
            }
        }
        pidFile.stopLiving(GRACE);
    }

    private synchronized void hold(Server started) {
        server = started;
        readySince = System.nanoTime();
        if (isStopping()) {
            started.close();
            return;
        }
        Thread watcher = new Thread(
                () -> {
                    started.process().handle().onExit().join();
                    revive();
                },
                "watch-" + name);
        watcher.setDaemon(true);
        watcher.start();
    }

    private void revive() {
        if (isStopping()) {
            return;
        }
        Duration wait = revivals.after(Duration.ofNanos(System.nanoTime() - readySince));
        terminal.say(
                "  ! " + name + " đã dừng bất ngờ; khởi động lại sau " + wait.toSeconds() + " giây. Nhật ký: " + log);
        if (stopsWithin(wait)) {
            return;
        }
        try {
            start();
            terminal.say("  ✓ " + name + " đã chạy lại.");
        } catch (StartFailed failure) {
            if (!isStopping()) {
                terminal.say("  ✗ " + failure.sentence());
                gaveUp.run();
            }
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private boolean stopsWithin(Duration wait) {
        try {
            return stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
