package vn.tiendo.task.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Niêm yết ĐẦY ĐỦ, niem yet day du",
        "Đắk Plô, dak plo",
        "'thu,  chi (ngân sách)', thu chi ngan sach",
        "2.1, 2.1",
        "01/KH-UBND, 01/kh-ubnd",
        "100%_, 100"
    })
    void loseDiacriticsCaseAndPunctuation(String text, String plain) {
        assertThat(PlainWords.of(text)).isEqualTo(plain);
    }

    @Test
    void decomposedLettersAreTheSameWords() {
        String decomposed = java.text.Normalizer.normalize("Lệ Xá", java.text.Normalizer.Form.NFD);

        assertThat(PlainWords.of(decomposed)).isEqualTo(PlainWords.of("Lệ Xá"));
    }

    @Test
    void eachWordOfAQueryIsLookedForAndNoneIsAPattern() {
        assertThat(PlainWords.patterns("Ngân_% sách")).isEqualTo(List.of("%ngan%", "%sach%"));
    }

    @Test
    void aCodeSortsAsPeopleCount() {
        assertThat(CodeKey.of("2.9")).isLessThan(CodeKey.of("2.10"));
    }
}
