package vn.tiendo.plan.language.target;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Word;
import vn.tiendo.plan.language.Words;
import vn.tiendo.plan.language.target.Target.Kind;

/** Clauses without a measure: verbs alone, activities and outputs that stand in the wrong column, qualities. */
final class Plain {
    /** Words that only lead to a share: "đạt tỷ lệ từ 90% trở lên" does not say of what. */
    private static final Set<String> FILLERS = Set.of(
            "", "dat", "tren", "tu", "it", "nhat", "toi", "thieu", "phan", "dau", "duoc", "ty", "le", "dam", "bao",
            "khoang", "duy", "tri", "muc", "tro", "len");

    private static final Set<String> FILL = Set.of(
            "va",
            "viec",
            "theo",
            "quy dinh",
            "ke hoach",
            "day du",
            "kip thoi",
            "xong",
            "da",
            "duoc",
            "de ra",
            "dung",
            "cong tac");
    private static final List<String> LEAD_INS = List.of(
            "phan dau",
            "dam bao",
            "bao dam",
            "tren dia ban",
            "tren dia ban xa",
            "kien quyet",
            "tiep tuc",
            "co gang",
            "tap trung",
            "co ban",
            "tung buoc",
            "toan xa",
            "xa",
            "ty le",
            "duy tri",
            "va");
    private static final Set<String> MORE_NOUNS =
            Set.of("cac", "nhung", "moi", "toan bo", "bao gom", "gom", "nhu", "trong do co");
    private static final String[] FOREIGN = {
        "cap huyen",
        "cap tinh",
        "ubnd huyen",
        "ubnd tinh",
        "cac cap",
        "tren dia ban huyen",
        "tren dia ban tinh",
        "cua tinh",
        "cua huyen",
        "thi xa",
        "so nganh"
    };

    private static final Pattern MORE = Pattern.compile("^trở lên\\b|[.;,]+$");

    private Plain() {}

    static Kind kind(Clause clause) {
        if (clause.has("da so", "phan lon", "hau het", "nhieu hon", "it nhat mot so")) {
            return Kind.UNQUANTIFIED;
        }
        if (onlyVerbs(clause.plain())) {
            return Kind.COMPLETION;
        }
        if (clause.starts("co")
                && startsWith(clause.plain().substring(2).strip(), Vocabulary.OUTPUTS, Set.of("quy hoach"))) {
            return Kind.COMPLETION;
        }
        String named = clause.plain().replaceFirst("^(cac|nhung|so) ", "");
        boolean output = startsWith(named, Vocabulary.OUTPUTS, Set.of());
        if (clause.starts("bao cao ket qua", "bao cao ve", "bao cao so")) {
            return Kind.OUTPUT_IN_TARGET_CELL;
        }
        if (output && (!startsWith(clause.plain(), Vocabulary.VERBS, Set.of()) || clause.starts("cac", "nhung"))) {
            return Kind.OUTPUT_IN_TARGET_CELL;
        }
        boolean quality = Vocabulary.QUALITIES.stream().anyMatch(word -> !clause.starts(word) && clause.has(word));
        if (!quality && startsWith(clause.plain(), Vocabulary.VERBS, Set.of())) {
            return Kind.ACTIVITY_IN_TARGET_CELL;
        }
        return Kind.QUALITATIVE;
    }

    private static boolean onlyVerbs(String plain) {
        String rest = plain;
        boolean verb = false;
        while (!rest.isEmpty()) {
            String before = rest;
            String taken = longest(rest, Vocabulary.VERBS);
            verb |= !taken.isEmpty();
            if (taken.isEmpty()) {
                taken = longest(rest, FILL);
            }
            rest = rest.substring(taken.length()).strip();
            if (rest.equals(before)) {
                return false;
            }
        }
        return verb;
    }

    private static String longest(String plain, Set<String> phrases) {
        String longest = "";
        for (String phrase : phrases) {
            if ((plain.equals(phrase) || plain.startsWith(phrase + " ")) && phrase.length() > longest.length()) {
                longest = phrase;
            }
        }
        return longest;
    }

    private static boolean startsWith(String plain, Set<String> phrases, Set<String> others) {
        return !longest(plain, phrases).isEmpty() || !longest(plain, others).isEmpty();
    }

    /** "…; các vị trí đã lắp đặt …": more of the population just named. */
    static boolean namesMore(Clause clause) {
        return !longest(clause.plain(), MORE_NOUNS).isEmpty();
    }

    /** "…; được trang bị …; bố trí kinh phí …": more is demanded of the same share. */
    static boolean demandsMore(Clause clause) {
        return clause.starts("duoc", "co", "da", "phai") || startsWith(clause.plain(), Vocabulary.VERBS, Set.of());
    }

    static Clause withoutLeadIn(Clause clause) {
        String plain = clause.plain();
        for (boolean cut = true; cut; ) {
            cut = false;
            for (String lead : LEAD_INS) {
                if (plain.startsWith(lead + " ")) {
                    plain = plain.substring(lead.length() + 1);
                    cut = true;
                }
            }
        }
        return new Clause(clause.text(), plain, clause.quantity());
    }

    static boolean foreign(Clause clause) {
        return clause.has(FOREIGN);
    }

    /** What stands after the share, or before it if nothing does, as written; null when that names nothing to count. */
    static @Nullable String population(Clause clause) {
        String words = aroundShare(clause);
        return FILLERS.containsAll(List.of(Words.plain(words).split(" "))) ? null : words;
    }

    private static String aroundShare(Clause clause) {
        Quantity quantity = clause.quantity();
        List<Word> words = Words.of(clause.text());
        if (quantity == null) {
            return clause.text();
        }
        String after = quantity.to() < words.size()
                ? clause.text().substring(words.get(quantity.to()).start())
                : "";
        after = MORE.matcher(after).replaceAll("").strip();
        return after.isEmpty()
                ? clause.text().substring(0, words.get(quantity.from()).start()).strip()
                : after;
    }
}
