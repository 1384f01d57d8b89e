package vn.tiendo.plan.language.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Word;

/**
 * A number that a target is made of.
 *
 * @param from index of its first word, the words that bound it ("ít nhất", "trên") included
 * @param to index after its last word
 */
record Quantity(
        Form form, Target.Op op, BigDecimal value, @Nullable String noun, @Nullable String per, int from, int to) {

    enum Form {
        SHARE,
        POINTS,
        FREQUENCY,
        COUNT
    }

    private static final Map<String, Target.Op> BOUNDS = Map.ofEntries(
            Map.entry("it nhat", Target.Op.AT_LEAST),
            Map.entry("toi thieu", Target.Op.AT_LEAST),
            Map.entry("khong duoi", Target.Op.AT_LEAST),
            Map.entry("khong thap hon", Target.Op.AT_LEAST),
            Map.entry("tu", Target.Op.AT_LEAST),
            Map.entry("dat", Target.Op.AT_LEAST),
            Map.entry("tren", Target.Op.MORE_THAN),
            Map.entry("hon", Target.Op.MORE_THAN),
            Map.entry("vuot", Target.Op.MORE_THAN),
            Map.entry("lon hon", Target.Op.MORE_THAN),
            Map.entry("dung", Target.Op.EXACTLY),
            Map.entry("bang", Target.Op.EXACTLY),
            Map.entry("toi da", Target.Op.AT_MOST),
            Map.entry("khong qua", Target.Op.AT_MOST),
            Map.entry("khong vuot qua", Target.Op.AT_MOST),
            Map.entry("con", Target.Op.AT_MOST),
            Map.entry("xuong con", Target.Op.AT_MOST),
            Map.entry("duoi", Target.Op.LESS_THAN),
            Map.entry("≥", Target.Op.AT_LEAST),
            Map.entry("> =", Target.Op.AT_LEAST),
            Map.entry(">", Target.Op.MORE_THAN),
            Map.entry("≤", Target.Op.AT_MOST),
            Map.entry("< =", Target.Op.AT_MOST),
            Map.entry("<", Target.Op.LESS_THAN),
            Map.entry("=", Target.Op.EXACTLY),
            Map.entry("nho hon", Target.Op.LESS_THAN),
            Map.entry("thap hon", Target.Op.LESS_THAN));
    private static final Map<String, String> PERIODS =
            Map.of("nam", "P1Y", "quy", "P3M", "thang", "P1M", "tuan", "P1W", "ngay", "P1D");
    private static final Set<String> COUNTED = Set.of(
            "mo hinh",
            "cuoc",
            "lop",
            "buoi",
            "hoi nghi",
            "cong trinh",
            "tin bai",
            "tin",
            "bai",
            "hinh thuc",
            "luot",
            "dot",
            "ho",
            "truong hop",
            "san pham",
            "kenh",
            "chuyen muc",
            "van ban",
            "dich vu",
            "ban tin",
            "phong su",
            "diem",
            "to",
            "nguoi",
            "video",
            "pano",
            "lan",
            "thu tuc",
            "nhom",
            "sang kien",
            "giai phap",
            "don vi",
            "co so",
            "hoi thao",
            "cuoc thi",
            "hoi thi",
            "ke hoach",
            "tuyen duong",
            "km",
            "doanh nghiep");
    private static final Set<String> NOUN_ENDS = Set.of(
            "cac", "nhung", "ve", "cua", "theo", "tren", "tai", "cho", "trong", "de", "duoc", "tro", "moi", "voi", "va",
            "tu", "den", "co", "nham", "dat");
    private static final int LONGEST_NOUN = 6;

    /** The quantity whose number stands at this index; null if the number counts nothing. */
    static @Nullable Quantity at(List<Word> words, int at) {
        if (!words.get(at).number() || at > 0 && joinedToNumber(words, at)) {
            return null;
        }
        Figure number = Figure.at(words, at);
        if (number.dated()) {
            return null;
        }
        int from = boundFrom(words, at);
        Target.Op bound = bound(words, from, at);
        if (is(words, number.end(), "%") || is(words, number.end(), "phan") && is(words, number.end() + 1, "tram")) {
            int to = number.end() + (is(words, number.end(), "%") ? 1 : 2);
            return new Quantity(Form.SHARE, orAtLeast(bound), number.value(), "%", null, from, to);
        }
        boolean range = is(words, number.end(), "-") || is(words, number.end(), "den");
        if (range
                && is(words, number.end() + 2, "%")
                && words.get(number.end() + 1).number()) {
            return new Quantity(Form.SHARE, orAtLeast(bound), number.value(), "%", null, from, number.end() + 3);
        }
        if (is(words, number.end(), "diem") && bound != null) {
            return new Quantity(Form.POINTS, bound, number.value(), "điểm", null, from, number.end() + 1);
        }
        return counted(words, number, from, bound);
    }

    private static @Nullable Quantity counted(List<Word> words, Figure number, int from, Target.@Nullable Op bound) {
        int end = nounEnd(words, number.end());
        String per = per(words, end);
        String head = plain(words, number.end(), Math.min(end, number.end() + 2));
        boolean known = COUNTED.contains(head) || COUNTED.contains(head.split(" ")[0]);
        if (end == number.end() || bound == null && per == null && !known) {
            return null;
        }
        if (is(words, number.end(), "tuoi")
                || PERIODS.containsKey(head.split(" ")[0])
                || is(words, number.end(), "tieu")) {
            return null;
        }
        String noun = noun(words, number.end(), end);
        if (per != null) {
            int to = end
                    + (is(words, end, "/")
                            ? 2
                            : words.size() > end + 1 && words.get(end + 1).number() ? 3 : 2);
            return new Quantity(
                    Form.FREQUENCY, orAtLeast(bound), number.value(), noun, per, from, Math.min(to, words.size()));
        }
        return new Quantity(Form.COUNT, orAtLeast(bound), number.value(), noun, null, from, end);
    }

    private static Target.Op orAtLeast(Target.@Nullable Op op) {
        return op == null ? Target.Op.AT_LEAST : op;
    }

    private static boolean joinedToNumber(List<Word> words, int at) {
        Word before = words.get(at - 1);
        boolean glued = before.end() == words.get(at).start();
        return glued && (before.is("/") || before.is(".") || before.is(",") || before.is("-") || !before.sign());
    }

    private static int boundFrom(List<Word> words, int at) {
        int from = at;
        boolean more = true;
        while (more) {
            more = false;
            for (int length = 3; length > 0 && !more; length--) {
                if (from - length >= 0 && boundOf(words, from - length, from) != null) {
                    from -= length;
                    more = true;
                }
            }
        }
        return from;
    }

    /** In "đạt trên 95%" the word nearest to the number rules. */
    private static Target.@Nullable Op bound(List<Word> words, int from, int at) {
        for (int length = 3; length > 0; length--) {
            if (at - length >= from) {
                Target.Op op = boundOf(words, at - length, at);
                if (op != null) {
                    return op;
                }
            }
        }
        return null;
    }

    /** Without diacritics "đúng" and "từ" look like "dựng" and "tự". */
    private static Target.@Nullable Op boundOf(List<Word> words, int from, int to) {
        String lower = words.get(from).lower();
        return lower.equals("dựng") || lower.equals("dùng") || lower.equals("tự") || lower.equals("tư")
                ? null
                : BOUNDS.get(plain(words, from, to));
    }

    private static int nounEnd(List<Word> words, int from) {
        int end = from;
        while (end < words.size()
                && end - from < LONGEST_NOUN
                && words.get(end).kind() == Word.Kind.LETTERS
                && !NOUN_ENDS.contains(words.get(end).plain())) {
            end++;
        }
        return end;
    }

    private static @Nullable String per(List<Word> words, int end) {
        if (is(words, end, "/") || is(words, end, "moi") || is(words, end, "tren") || is(words, end, "trong")) {
            int unit = end + 1 < words.size() && words.get(end + 1).number() ? end + 2 : end + 1;
            boolean one = unit == end + 1 || words.get(unit - 1).text().matches("0?1");
            if (unit < words.size() && one) {
                return PERIODS.get(words.get(unit).plain());
            }
        }
        return null;
    }

    private static boolean is(List<Word> words, int at, String plain) {
        return at < words.size() && words.get(at).is(plain);
    }

    private static String plain(List<Word> words, int from, int to) {
        StringBuilder plain = new StringBuilder();
        for (Word word : words.subList(from, Math.max(from, to))) {
            plain.append(plain.isEmpty() ? "" : " ").append(word.plain());
        }
        return plain.toString();
    }

    private static String noun(List<Word> words, int from, int to) {
        StringBuilder noun = new StringBuilder();
        for (Word word : words.subList(from, to)) {
            noun.append(noun.isEmpty() ? "" : " ").append(word.text());
        }
        return noun.toString();
    }
}
