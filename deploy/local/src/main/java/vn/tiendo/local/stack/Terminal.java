package vn.tiendo.local.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the person sees: whole lines, always UTF-8. */
public final class Terminal {
    private final PrintStream out;

    public Terminal(PrintStream out) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    public synchronized void say(String line) {
        out.println(line);
    }

    void ready(String part, Duration took, String address) {
        say(String.format(Locale.ROOT, "  ✓ %-21s %5.1f giây   %s", part, took.toMillis() / 1000.0, address));
    }

    /** The end of a log, for the person who has to find out why. */
    public void lastLines(Path log, int count) {
        for (String line : lines(log, count)) {
            say("    | " + line);
        }
    }

    public static List<String> lines(Path log, int count) {
        if (!Files.exists(log)) {
            return List.of();
        }
        try {
            // A server may write bytes that are not UTF-8; they must not stop us from showing the rest.
            String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
            List<String> all = text.lines().toList();
            return all.subList(Math.max(0, all.size() - count), all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
