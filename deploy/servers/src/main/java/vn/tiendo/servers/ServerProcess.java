package vn.tiendo.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One process of a server: started with its output in a log file and its id in a pid file. */
public final class ServerProcess {
    private final String name;
    private final Process process;
    private final PidFile pidFile;
    private final Path log;
    private final long logStart;

    private ServerProcess(String name, Process process, PidFile pidFile, Path log, long logStart) {
        this.name = name;
        this.process = process;
        this.pidFile = pidFile;
        this.log = log;
        this.logStart = logStart;
    }

    /** Starts the command, after ending a process of the same name that an earlier, killed run left behind. */
    public static ServerProcess start(Place place, String name, List<String> command, Map<String, String> environment) {
        PidFile pidFile = place.pidFile(name);
        pidFile.stopLiving(Duration.ofSeconds(10));
        Path log = place.log(name);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(place.base().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            long logStart = Files.exists(log) ? Files.size(log) : 0;
            Process process = builder.start();
            process.getOutputStream().close();
            pidFile.write(process.toHandle());
            return new ServerProcess(name, process, pidFile, log, logStart);
        } catch (IOException e) {
            throw new StartFailed("Không chạy được " + name + ": " + e.getMessage(), e);
        }
    }

    /** The command of a Java program on the same Java that runs this one. */
    public static List<String> java(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return command;
    }

    /** Waits until {@code ready}; a process that ends before, or takes longer, is a failed start. */
    public void awaitReady(Duration within, BooleanSupplier ready) {
        long deadline = System.nanoTime() + within.toNanos();
        while (!ready.getAsBoolean()) {
            if (endedWithin(Duration.ofMillis(100))) {
                pidFile.forget();
                throw new StartFailed(name + " dừng ngay khi khởi động (mã " + process.exitValue() + "); xem " + log);
            }
            if (System.nanoTime() - deadline > 0) {
                stop(Duration.ofSeconds(5));
                throw new StartFailed(name + " không sẵn sàng sau " + within.toSeconds() + " giây; xem " + log);
            }
        }
    }

    /** Waits for a program that does its work and ends; answers its exit code. */
    public int awaitEnd(Duration within) {
        if (!endedWithin(within)) {
            stop(Duration.ofSeconds(1));
            throw new StartFailed(name + " không xong sau " + within.toSeconds() + " giây; xem " + log);
        }
        pidFile.forget();
        return process.exitValue();
    }

    public void awaitSuccess(Duration within) {
        int code = awaitEnd(within);
        if (code != 0) {
            throw new StartFailed(name + " thất bại (mã " + code + "); xem " + log);
        }
    }

    /** Whether the log since this start has the text. */
    public boolean said(String text) {
        try (var lines = Files.newInputStream(log)) {
            lines.skipNBytes(logStart);
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public Path log() {
        return log;
    }

    public void stop(Duration grace) {
        process.destroy();
        if (!endedWithin(grace)) {
            kill();
        }
        pidFile.forget();
    }

    /** Ends the process as a power cut would: it gets no chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        endedWithin(Duration.ofSeconds(10));
        pidFile.forget();
    }

    private boolean endedWithin(Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Bị ngắt khi đang chờ " + name, e);
        }
    }
}
