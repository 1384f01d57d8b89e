package vn.tiendo.plan.language.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Word;
import vn.tiendo.plan.language.Words;

/** A stretch of a target cell that states at most one quantity. */
record Clause(String text, String plain, @Nullable Quantity quantity) {

    static Clause of(String text) {
        List<Word> words = Words.of(text);
        Quantity quantity = null;
        for (int i = 0; i < words.size() && quantity == null; i++) {
            quantity = Quantity.at(words, i);
        }
        return new Clause(text.strip(), Words.plain(text), quantity);
    }

    boolean has(String... phrases) {
        for (String phrase : phrases) {
            if ((" " + plain + " ").contains(" " + phrase + " ")) {
                return true;
            }
        }
        return false;
    }

    boolean starts(String... phrases) {
        for (String phrase : phrases) {
            if (plain.equals(phrase) || plain.startsWith(phrase + " ")) {
                return true;
            }
        }
        return false;
    }
}
