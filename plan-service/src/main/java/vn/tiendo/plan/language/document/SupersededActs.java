package vn.tiendo.plan.language.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.tiendo.plan.language.Words;

/** The acts of {@code superseded-acts.csv}, found by their code or by their name; "…" in a name is a few words. */
public final class SupersededActs {
    private static final int WORDS_BETWEEN = 6;
    private static final List<SupersededAct> ALL = load();

    private SupersededActs() {}

    /** The acts that the text cites though another is in force on the day. */
    public static List<SupersededAct> citedIn(String text, LocalDate day) {
        String plain = " " + Words.plain(text) + " ";
        return ALL.stream()
                .filter(act -> !day.isBefore(act.notInForceFrom()))
                .filter(act -> plain.contains(" " + Words.plain(act.code()) + " ") || named(act.words(), plain))
                .toList();
    }

    private static boolean named(String words, String plain) {
        if (words.isBlank()) {
            return false;
        }
        String[] parts = words.split("…");
        int at = 0;
        for (String part : parts) {
            String wanted = " " + Words.plain(part) + " ";
            int found = plain.indexOf(wanted, at);
            if (found < 0) {
                return false;
            }
            if (at > 0 && plain.substring(at, found + 1).split(" ").length > WORDS_BETWEEN + 1) {
                // Another mention of the first part may stand nearer.
                return named(words, plain.substring(at));
            }
            at = found + wanted.length() - 1;
        }
        return true;
    }

    private static List<SupersededAct> load() {
        InputStream stream = Objects.requireNonNull(
                SupersededActs.class.getResourceAsStream("superseded-acts.csv"), "superseded-acts.csv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", 5))
                    .map(cells -> new SupersededAct(cells[0], cells[1], LocalDate.parse(cells[2]), cells[3], cells[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
