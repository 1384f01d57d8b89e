package vn.tiendo.plan.reading.legacy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file that does not say its character set.
 *
 * @param text as Unicode
 * @param convertedFrom the old character set it was converted from, null if it was Unicode already
 */
public record DecodedText(String text, @Nullable String convertedFrom) {
    /** As much as the text of a file may hold, with two places for a letter. */
    private static final int LONGEST = 4_000_000;

    private static final int SAMPLE = 64 * 1024;
    private static final int ENOUGH_WORDS = 5;
    private static final double CERTAIN = 0.9;
    private static final double AHEAD = 0.15;
    private static final String WINDOWS_1258 = "windows-1258";

    private record Candidate(String title, Function<byte[], @Nullable String> reader, Syllables.Share share) {}

    /** Empty if the bytes are no Unicode and make no Vietnamese words in exactly one of the old sets. */
    public static Optional<DecodedText> of(byte[] content) {
        @Nullable String unicode = decoded(content, unicodeOf(content));
        if (unicode != null) {
            return Optional.of(new DecodedText(unicode.startsWith("\uFEFF") ? unicode.substring(1) : unicode, null));
        }
        if (content.length > LONGEST) {
            return Optional.empty();
        }
        byte[] sample = Arrays.copyOf(content, Math.min(content.length, SAMPLE));
        List<Candidate> candidates = new ArrayList<>();
        add(candidates, sample, WINDOWS_1258, bytes -> decoded(bytes, Charset.forName(WINDOWS_1258)));
        for (LegacyLetters letters : LegacyLetters.values()) {
            add(candidates, sample, letters.title(), bytes -> shown(letters, bytes));
        }
        candidates.sort(
                Comparator.comparingDouble((Candidate one) -> -one.share().vietnamese()));
        return certain(candidates) ? converted(candidates.get(0), content) : Optional.empty();
    }

    private static Optional<DecodedText> converted(Candidate best, byte[] content) {
        return Optional.ofNullable(best.reader().apply(content))
                .map(text -> new DecodedText(Normalizer.normalize(text, Normalizer.Form.NFC), best.title()));
    }

    private static @Nullable String shown(LegacyLetters letters, byte[] content) {
        @Nullable String latin = decoded(content, Charset.forName("windows-1252"));
        return latin == null ? null : letters.shown(latin);
    }

    private static boolean certain(List<Candidate> likeliestFirst) {
        if (likeliestFirst.isEmpty()) {
            return false;
        }
        Syllables.Share best = likeliestFirst.get(0).share();
        double next = likeliestFirst.size() > 1 ? likeliestFirst.get(1).share().vietnamese() : 0;
        return best.marked() >= ENOUGH_WORDS && best.vietnamese() >= CERTAIN && best.vietnamese() - next >= AHEAD;
    }

    private static void add(
            List<Candidate> candidates, byte[] sample, String title, Function<byte[], @Nullable String> reader) {
        @Nullable String text = reader.apply(sample);
        if (text != null) {
            Syllables.Share share = Syllables.in(Normalizer.normalize(text, Normalizer.Form.NFC));
            candidates.add(new Candidate(title, reader, share));
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
