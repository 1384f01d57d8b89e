package vn.tiendo.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Remembers a process beyond the life of the one that started it, by its id and the instant it began. */
public record PidFile(Path file) {

    public void write(ProcessHandle process) {
        try {
            Files.writeString(file, process.pid() + " " + startOf(process).toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, when it is still the one that was written down and not another with the same id. */
    public Optional<ProcessHandle> living() {
        String[] words;
        try {
            words = Files.readString(file).trim().split(" ", -1);
        } catch (IOException e) {
            return Optional.empty();
        }
        if (words.length != 2) {
            return Optional.empty();
        }
        Instant began = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                // A process that ended but whose end nobody has asked about still has an id, but no program any more.
                .filter(process -> process.info().command().isPresent())
                // The system derives start times from its boot time, which may be corrected by a moment.
                .filter(process ->
                        Duration.between(began, startOf(process)).abs().compareTo(Duration.ofSeconds(3)) < 0);
    }

    /** Ends the process if it still lives: politely first, by force after {@code grace}; then forgets it. */
    public void stopLiving(Duration grace) {
        living().ifPresent(process -> stop(process, grace));
        forget();
    }

    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(ProcessHandle process, Duration grace) {
        process.destroy();
        if (!ended(process, grace)) {
            process.destroyForcibly();
            ended(process, Duration.ofSeconds(10));
        }
    }

    private static boolean ended(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
