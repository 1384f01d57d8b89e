package vn.tiendo.plan.language.unit;

import java.util.Set;
import vn.tiendo.plan.language.Words;

/** First words by which the name of an office shows itself, and phrases of work that begin alike. */
final class Heads {
    private static final Set<String> UNITS = Set.of(
            "phong",
            "so",
            "chi cuc",
            "trung tam",
            "truong",
            "hoi",
            "doan",
            "cong ty",
            "nganh",
            "bo phan",
            "cong chuc",
            "can bo",
            "dong chi",
            "ban",
            "ubnd",
            "uy ban",
            "van phong",
            "vp",
            "to",
            "benh vien",
            "chi bo",
            "hop tac xa",
            "htx",
            "quy",
            "cac");
    private static final Set<String> WORK = Set.of(
            "ban hanh",
            "to chuc",
            "hoi nghi",
            "so luong",
            "doan kiem",
            "ban sao",
            "quy che",
            "quy dinh",
            "ban tin",
            "so lieu",
            "to trinh",
            "ban ke",
            "doan ket",
            "quy ii",
            "quy iii",
            "quy i",
            "quy iv");

    private Heads() {}

    static boolean word(String plain) {
        return UNITS.contains(plain);
    }

    static boolean ofUnit(String text) {
        String[] words = Words.plain(text).split(" ");
        return UNITS.contains(pair(words)) || UNITS.contains(words[0]) && !words[0].equals("cac");
    }

    static boolean ofWork(String text) {
        return WORK.contains(pair(Words.plain(text).split(" ")));
    }

    private static String pair(String[] words) {
        return words.length > 1 ? words[0] + " " + words[1] : words[0];
    }
}
