package vn.tiendo.plan.language.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.tiendo.plan.language.Word;
import vn.tiendo.plan.language.Words;

/** Cuts a target cell into lines, and a line into the clauses that each state one thing. */
final class Clauses {
    private static final Pattern LINES = Pattern.compile(
            "(?:^|\\n)\\s*[-–+•*]\\s*|\\n(?=\\s*(?:\\p{Lu}|\\d+\\s*%))|(?<=\\S)\\s+[-–]\\s+(?=(?:Không|Giảm|Tăng|Tỷ lệ|Tỉ lệ|Ít nhất|Tối thiểu|Đảm bảo|Phấn đấu|Trên|Từ|Có|\\d+\\s*%))");
    private static final Set<String> LEADS_IN =
            Set.of("phan", "dau", "trong", "do", "va", ",", "co", "thi", "dat", "tang", "giam");
    private static final Set<String> OWN_SUBJECT = Set.of("ty", "ti", "muc", "so", "chi");

    private Clauses() {}

    static List<String> lines(String cell) {
        List<String> lines = new ArrayList<>();
        for (String line : LINES.split(cell)) {
            if (!line.isBlank()) {
                lines.add(line.strip().replace('\n', ' '));
            }
        }
        return lines;
    }

    static List<Clause> of(String line) {
        List<Word> words = Words.of(line);
        TreeSet<Integer> starts = new TreeSet<>();
        starts.add(0);
        Quantity last = null;
        for (int i = 0; i < words.size(); i++) {
            if (ends(words, i)) {
                starts.add(i + 1);
                last = null;
            }
            Quantity quantity = Quantity.at(words, i);
            if (quantity != null) {
                if (last != null && !rangeBetween(words, last.to(), quantity.from())) {
                    starts.add(start(words, last.to(), quantity.from()));
                }
                last = quantity;
                i = Math.max(i, quantity.to() - 1);
            }
        }
        return cut(line, words, new ArrayList<>(starts));
    }

    private static List<Clause> cut(String line, List<Word> words, List<Integer> starts) {
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : words.size();
            if (from < to) {
                String text = line.substring(
                        words.get(from).start(), words.get(to - 1).end());
                if (!Words.plain(text).isEmpty()) {
                    clauses.add(Clause.of(text));
                }
            }
        }
        return clauses;
    }

    private static boolean ends(List<Word> words, int at) {
        if (words.get(at).is(";")) {
            return true;
        }
        return words.get(at).is(".")
                && at + 1 < words.size()
                && words.get(at).end() < words.get(at + 1).start()
                && Character.isUpperCase(words.get(at + 1).text().charAt(0));
    }

    /** "từ 80% đến 90%", "80 - 90%". */
    private static boolean rangeBetween(List<Word> words, int from, int to) {
        return to - from == 1 && (words.get(from).is("den") || words.get(from).is("-")) || to == from;
    }

    /** Where the clause of a further quantity begins: at its own subject after a comma, or at the words that bound it. */
    private static int start(List<Word> words, int from, int quantity) {
        for (int i = quantity - 1; i > from; i--) {
            boolean joint = words.get(i).is(",") || words.get(i).is("va");
            if (joint && OWN_SUBJECT.contains(words.get(i + 1).plain())) {
                return i + 1;
            }
        }
        int start = quantity;
        while (start > from && LEADS_IN.contains(words.get(start - 1).plain())) {
            start--;
        }
        return start;
    }
}
