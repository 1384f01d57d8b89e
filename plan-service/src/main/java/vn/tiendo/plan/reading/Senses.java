package vn.tiendo.plan.reading;

import vn.tiendo.plan.language.Corrected;
import vn.tiendo.plan.language.Words;
import vn.tiendo.plan.language.schedule.Schedules;
import vn.tiendo.plan.language.unit.LeadUnits;

/** What a cell looks like by its words alone: the evidence for and against a repair. */
final class Senses {
    private static final int LONGEST_TIMING = 400;

    private Senses() {}

    static boolean timing(String text) {
        return !text.isBlank() && text.length() <= LONGEST_TIMING && Schedules.understands(Corrected.of(text));
    }

    static boolean unit(String text) {
        return !text.isBlank() && LeadUnits.looksLikeUnits(text);
    }

    /** A cell that begins in the middle of a sentence. */
    static boolean broken(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || Piece.startsItem(stripped)) {
            return false;
        }
        char first = stripped.charAt(0);
        if (Character.isLowerCase(first)) {
            return !lettered(stripped);
        }
        return ",;.:)(/…".indexOf(first) >= 0;
    }

    /** "a) …" and "b. …" open an item and do not continue a word. */
    private static boolean lettered(String text) {
        return text.length() > 1 && (text.charAt(1) == ')' || text.charAt(1) == '.');
    }

    static boolean ordinal(String text) {
        String plain = Words.plain(text);
        return plain.length() <= 12 && plain.matches("[0-9]+( [0-9]+)*|[ivx]+( [0-9]+)*|[a-z]");
    }
}
