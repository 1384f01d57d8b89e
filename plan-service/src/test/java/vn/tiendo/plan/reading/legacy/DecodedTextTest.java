package vn.tiendo.plan.reading.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTextTest {
    private static final String TABLE =
            """
            TT;Nhiệm vụ;Đơn vị chủ trì;Thời gian
            1;Niêm yết giá đất;Văn phòng UBND xã;Quý II/2025
            2;Tuần tra;Công an xã;Thường xuyên
            """;
    /** The same bytes as a program shows them that takes them for Latin text. */
    private static final String TCVN3 =
            """
            TT;NhiÖm vô;§¬n vÞ chñ tr×;Thêi gian
            1;Niªm yÕt gi¸ ®Êt;V¨n phßng UBND x·;Quý II/2025
            2;TuÇn tra;C«ng an x·;Th\u00ADêng xuyªn
            """;

    private static final String VNI =
            """
            TT;Nhieäm vuï;Ñôn vò chuû trì;Thôøi gian
            1;Nieâm yeát giaù ñaát;Vaên phoøng UBND xaõ;Quyù II/2025
            2;Tuaàn tra;Coâng an xaõ;Thöôøng xuyeân
            """;
    private static final String WINDOWS_1258 =
            """
            TT;Nhiêòm vuò;Ðõn viò chuÒ triÌ;ThõÌi gian
            1;Niêm yêìt giaì ðâìt;Vãn phoÌng UBND xaÞ;Quyì II/2025
            2;TuâÌn tra;Công an xaÞ;ThýõÌng xuyên
            """;

    @ParameterizedTest
    @CsvSource({"TCVN3 (ABC)", "VNI", "windows-1258"})
    void tellsTheOldEncodingsFromEachOther(String title) {
        String latin = title.startsWith("TCVN3") ? TCVN3 : title.equals("VNI") ? VNI : WINDOWS_1258;

        DecodedText text =
                DecodedText.of(latin.getBytes(Charset.forName("windows-1252"))).orElseThrow();

        assertThat(text.text()).isEqualTo(TABLE);
        assertThat(text.convertedFrom()).isEqualTo(title);
    }

    @Test
    void leavesUnicodeAlone() {
        DecodedText text =
                DecodedText.of(TABLE.getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(text).isEqualTo(new DecodedText(TABLE, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tâche;Délai;Responsable\nété;Noël;élève à côté\nfrançais;où;forêt;créée",
                "Straße;Größe;Müller\nÄrger;Öl;für;über",
                "a;b;c\né;d;e"
            })
    void refusesRatherThanGuesses(String latin) {
        assertThat(DecodedText.of(latin.getBytes(Charset.forName("windows-1252"))))
                .isEmpty();
    }

    @Test
    void refusesBytesThatAreNoTextInAnySet() {
        byte[] bytes = new byte[300];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i % 0x80);
        }

        assertThat(DecodedText.of(bytes)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ".VnTime,C«ng khai ng©n s¸ch,Công khai ngân sách",
        ".VnTimeH,C«ng khai,CÔNG KHAI",
        "VNI-Times,Ñaïi hoäi,Đại hội",
        ".VnArial,Sáng đã đăng tải,Sáng đã đăng tải"
    })
    void showsWhatTheFontShows(String font, String stored, String shown) {
        LegacyFont legacy = LegacyFont.named(font);

        assertThat(legacy).isNotNull();
        assertThat(legacy.shown(stored)).isEqualTo(shown);
    }

    @Test
    void knowsFontsOfToday() {
        assertThat(LegacyFont.named("Times New Roman")).isNull();
        assertThat(LegacyFont.named(null)).isNull();
    }
}
