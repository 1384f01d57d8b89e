package vn.tiendo.plan.reading.legacy;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encodings whose Vietnamese letters stand in the places of Latin ones, so that a font had to draw them. */
public enum LegacyLetters {
    /** TCVN 5712:1993 VN3, also known as ABC: one place for each small letter with its tone. */
    TCVN3("TCVN3 (ABC)", tcvn3()),
    /** VNI for Windows: a base letter, then a place for its marks. */
    VNI("VNI", vni());

    private final String title;
    private final Map<Character, String> letters;

    LegacyLetters(String title, Map<Character, String> letters) {
        this.title = title;
        this.letters = letters;
    }

    /** The name people know it by. */
    public String title() {
        return title;
    }

    /** The letters that the font shows for these places; marks may still be combining ones. */
    public String shown(CharSequence latin) {
        StringBuilder shown = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char place = latin.charAt(i);
            @Nullable String letter = letters.get(place);
            shown.append(letter == null ? Character.toString(place) : letter);
        }
        return Normalizer.normalize(shown, Normalizer.Form.NFC);
    }

    private static Map<Character, String> tcvn3() {
        Map<Character, String> letters = new HashMap<>();
        pair(
                letters,
                "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ¡¢£¤¥¦§",
                "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ");
        return letters;
    }

    private static Map<Character, String> vni() {
        Map<Character, String> letters = new HashMap<>();
        pair(letters, "ñôöìæóíòîÑÔÖÌÆÓÍÒÎ", "đơưìỉĩíịỵĐƠƯÌỈĨÍỊỴ");
        String places = "øûõùïêèúüéëâàåãáä";
        String[] marks = {
            "\u0300",
            "\u0309",
            "\u0303",
            "\u0301",
            "\u0323",
            "\u0306",
            "\u0306\u0300",
            "\u0306\u0309",
            "\u0306\u0303",
            "\u0306\u0301",
            "\u0306\u0323",
            "\u0302",
            "\u0302\u0300",
            "\u0302\u0309",
            "\u0302\u0303",
            "\u0302\u0301",
            "\u0302\u0323"
        };
        for (int i = 0; i < marks.length; i++) {
            letters.put(places.charAt(i), marks[i]);
            letters.put(places.toUpperCase(Locale.ROOT).charAt(i), marks[i]);
        }
        return letters;
    }

    private static void pair(Map<Character, String> letters, String places, String shown) {
        for (int i = 0; i < places.length(); i++) {
            letters.put(places.charAt(i), shown.substring(i, i + 1));
        }
    }
}
