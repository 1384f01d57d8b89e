package vn.tiendo.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Tells the story on the screen and waits where the story takes a moment. */
public final class Teller {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final PrintStream screen;
    private int steps;

    public Teller(PrintStream screen) {
        this.screen = screen;
    }

    void step(String title) {
        steps++;
        screen.printf("%n%2d. %s%n", steps, title);
    }

    void request(String user, String line) {
        screen.printf("    → %-11s %s%n", user, line);
    }

    void answer(String format, Object... arguments) {
        screen.printf("    ← " + format + "%n", arguments);
    }

    void say(String format, Object... arguments) {
        screen.printf("      " + format + "%n", arguments);
    }

    /** Looks again and again until it is as expected; answers the last look. */
    <T> T until(String what, Supplier<T> look, Predicate<T> expected) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            T seen = look.get();
            if (expected.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > end) {
                throw new StepFailed("Chờ quá " + PATIENCE.toSeconds() + " giây: " + what);
            }
            pause();
        }
    }

    static String shortened(String text, int most) {
        String flat = text.replaceAll("\\s+", " ");
        return flat.length() <= most ? flat : flat.substring(0, most - 1) + "…";
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StepFailed("Bị ngắt", interrupted);
        }
    }
}
