package vn.tiendo.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiacriticsTest {
    @ParameterizedTest
    @CsvSource({
        "Đắk Plô,dak plo",
        "ĐĂK PLÔ,dak plo",
        "'Ưu, Ơ; Ỹ!','uu, o; y!'",
        "02/KH-UBND,02/kh-ubnd",
        "Quý II – 2025,quy ii – 2025"
    })
    void leavesLettersDigitsAndSignsOnly(String text, String plain) {
        assertThat(Diacritics.without(text)).isEqualTo(plain);
    }

    @Test
    void readsComposedAndDecomposedMarksAlike() {
        String decomposed = Normalizer.normalize("Đa Lộc, Lệ Xá", Normalizer.Form.NFD);

        assertThat(Diacritics.without(decomposed)).isEqualTo("da loc, le xa");
    }
}
