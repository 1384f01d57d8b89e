package vn.tiendo.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.tiendo.servers.StartFailed;

/**
 * The simulated time of the stack, kept as its distance from the machine's clock: so time goes on by itself, and a part
 * that is started again has the same time as the others.
 */
public final class LocalClock {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int START_OF_WORK = 8;
    private static final DateTimeFormatter READABLE =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(ZONE);

    private final Path file;
    private final Clock machine;

    public LocalClock(Path file, Clock machine) {
        this.file = file;
        this.machine = machine;
    }

    /** Reads {@code 2025-01-06} as eight in the morning of that day, and {@code 2025-01-06T14:30} as it stands. */
    public static Instant moment(String text) {
        try {
            LocalDateTime local = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atTime(START_OF_WORK, 0);
            return local.atZone(ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new StartFailed("\"" + text + "\" không phải là ngày; viết như 2025-01-06 hoặc 2025-01-06T14:30.", e);
        }
    }

    public static String readable(Instant moment) {
        return READABLE.format(moment);
    }

    /** How far the stack's time is from the machine's; zero when nothing was set. */
    public Duration offset() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).trim()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Instant now() {
        return machine.instant().plus(offset());
    }

    public void moveTo(Instant moment) {
        Duration offset = Duration.between(machine.instant(), moment);
        try {
            Files.writeString(file, offset.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void followMachine() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
