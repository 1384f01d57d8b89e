package vn.tiendo.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.problem.ProblemType;

/** Each kind of error has a title and a detail in both languages, and no text stands without its error. */
public final class ProblemCatalogue {
    private ProblemCatalogue() {}

    /** @param all every constant of every catalogue that shares the bundle */
    public static void assertComplete(ProblemType... all) {
        Set<String> wanted = Stream.of(all)
                .flatMap(type -> Stream.of(type.code() + ".title", type.code() + ".detail"))
                .collect(Collectors.toSet());
        for (Locale locale : new Locale[] {Locale.forLanguageTag("vi"), Locale.ENGLISH}) {
            assertThat(all[0].texts(locale).keySet()).as(locale.toString()).isEqualTo(wanted);
        }
        assertThat(all[0].texts(Locale.ENGLISH).getString(all[0].code() + ".title"))
                .isNotEqualTo(all[0].texts(Locale.forLanguageTag("vi")).getString(all[0].code() + ".title"));
    }
}
