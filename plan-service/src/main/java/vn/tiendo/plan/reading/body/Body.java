package vn.tiendo.plan.reading.body;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The paragraphs of a document outside its task table. */
public record Body(List<String> texts) {
    private static final int FULL_LINE = 55;
    private static final int MOST_PARAGRAPHS = 5_000;
    private static final int LONGEST_PARAGRAPH = 10_000;

    /** What is longer than any paragraph of a plan is not read to its end. */
    public Body {
        texts = texts.stream()
                .limit(MOST_PARAGRAPHS)
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_PARAGRAPH)))
                .toList();
    }

    /** A text whose lines may be wrapped in the middle of a sentence, with page numbers between them. */
    public static Body ofText(String text) {
        List<String> paragraphs = new ArrayList<>();
        String lineBefore = "";
        for (String raw : Normalizer.normalize(text, Normalizer.Form.NFC).split("\n", -1)) {
            // Letterheads stand in two columns; asterisks mark bold type.
            for (String part : raw.replace("**", "").strip().split("[ \\t]{8,}")) {
                String line = part.strip();
                if (line.matches("\\d{1,3}")) {
                    continue;
                }
                if (!line.isEmpty()) {
                    if (continues(lineBefore, line)) {
                        int last = paragraphs.size() - 1;
                        paragraphs.set(last, paragraphs.get(last) + " " + line);
                    } else {
                        paragraphs.add(line);
                    }
                }
                lineBefore = line;
            }
        }
        return new Body(paragraphs);
    }

    private static boolean continues(String before, String line) {
        if (before.isEmpty() || opens(line)) {
            return false;
        }
        char first = line.charAt(0);
        if (Character.isLowerCase(first)) {
            return true;
        }
        return before.length() >= FULL_LINE && !before.matches("(?s).*[.:;/]$") && !capitals(before);
    }

    private static boolean opens(String line) {
        return line.matches("(?s)([-+•*]|Nơi nhận).*")
                || line.matches("(?s)([IVX]+|\\d{1,2}(\\.\\d+)*|[a-zđ])\\s*[.)].*")
                || capitals(line);
    }

    private static boolean capitals(String line) {
        return Paragraph.of(1, line).upperCase() && line.matches("(?s).*\\p{L}{2}.*");
    }

    List<Paragraph> paragraphs() {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> Paragraph.of(i + 1, texts.get(i)))
                .toList();
    }
}
