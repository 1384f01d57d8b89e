package vn.tiendo.reporting.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;

/** A parameter that is one of a few words, in upper or lower case. */
public final class Choice {
    private Choice() {}

    /** Null when absent; a word that is none of them is a 400 that names them. */
    public static <E extends Enum<E>> @Nullable E of(Class<E> words, String parameter, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(given.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.of(CommonProblem.INVALID_REQUEST)
                        .at(parameter, "unknown-value", "Chỉ nhận: " + named(words)));
    }

    private static <E extends Enum<E>> String named(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
