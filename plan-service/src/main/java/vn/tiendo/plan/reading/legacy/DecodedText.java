package vn.tiendo.plan.reading.legacy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file that does not say its character set.
 *
 * @param text as Unicode
 * @param convertedFrom the old character set it was converted from, null if it was Unicode already
 */
public record DecodedText(String text, @Nullable String convertedFrom) {
    private static final int ENOUGH_WORDS = 5;
    private static final double CERTAIN = 0.9;
    private static final double AHEAD = 0.15;
    private static final String WINDOWS_1258 = "windows-1258";

    private record Candidate(String title, String text, Syllables.Share share) {}

    /** Empty if the bytes are no Unicode and make no Vietnamese words in exactly one of the old sets. */
    public static Optional<DecodedText> of(byte[] content) {
        @Nullable String unicode = decoded(content, unicodeOf(content));
        if (unicode != null) {
            return Optional.of(new DecodedText(unicode.startsWith("\uFEFF") ? unicode.substring(1) : unicode, null));
        }
        List<Candidate> candidates = new ArrayList<>();
        add(candidates, WINDOWS_1258, decoded(content, Charset.forName(WINDOWS_1258)));
        @Nullable String latin = decoded(content, Charset.forName("windows-1252"));
        if (latin != null) {
            for (LegacyLetters letters : LegacyLetters.values()) {
                add(candidates, letters.title(), letters.shown(latin));
            }
        }
        candidates.sort(
                Comparator.comparingDouble((Candidate one) -> -one.share().vietnamese()));
        return certain(candidates) ? Optional.of(chosen(candidates.get(0))) : Optional.empty();
    }

    private static DecodedText chosen(Candidate best) {
        return new DecodedText(best.text(), best.title());
    }

    private static boolean certain(List<Candidate> likeliestFirst) {
        if (likeliestFirst.isEmpty()) {
            return false;
        }
        Syllables.Share best = likeliestFirst.get(0).share();
        double next = likeliestFirst.size() > 1 ? likeliestFirst.get(1).share().vietnamese() : 0;
        return best.marked() >= ENOUGH_WORDS && best.vietnamese() >= CERTAIN && best.vietnamese() - next >= AHEAD;
    }

    private static void add(List<Candidate> candidates, String title, @Nullable String text) {
        if (text != null) {
            String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            candidates.add(new Candidate(title, composed, Syllables.in(composed)));
        }
    }

    private static @Nullable String decoded(byte[] content, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Charset unicodeOf(byte[] content) {
        int first = content.length > 0 ? content[0] & 0xFF : 1;
        int second = content.length > 1 ? content[1] & 0xFF : 1;
        if ((first == 0xFF && second == 0xFE) || (first != 0 && second == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second != 0)) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }
}
