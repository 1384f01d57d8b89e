package vn.tiendo.plan.reading.body;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;
import vn.tiendo.plan.language.Reading;
import vn.tiendo.plan.language.document.DocumentCode;
import vn.tiendo.plan.language.document.DocumentCodes;

/** Who issues the document, under which number, where and when, and what it is called. */
final class Letterhead {
    private static final int MOST_TITLE_PARAGRAPHS = 4;
    private static final int MOST_TITLE_LENGTH = 1000;
    private static final int MOST_HEAD_PARAGRAPHS = 40;
    private static final String[] MOTTO = {"cong hoa xa hoi", "doc lap"};
    /** How the sentence after the title begins. */
    private static final String[] PREAMBLE = {
        "thuc hien", "can cu", "nham", "de", "tren co so", "uy ban nhan dan", "ubnd", "tiep tuc", "trien khai thuc hien"
    };

    private final List<Paragraph> head;
    private final List<Paragraph> all;
    private final int title;

    Letterhead(List<Paragraph> all) {
        this.all = all;
        this.title = titleAt(all);
        this.head = all.subList(0, Math.max(title, 0));
    }

    /** Where the title ends and the plan's text begins. */
    int end() {
        int at = title + 1;
        while (title >= 0 && at < all.size() && at <= title + MOST_TITLE_PARAGRAPHS && ofTitle(all.get(at))) {
            at++;
        }
        return at;
    }

    List<Statement> read() {
        List<Statement> found = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            Paragraph at = head.get(i);
            if (at.starts("uy ban nhan dan", "ubnd")
                    && found.stream().noneMatch(s -> s.rule().equals("letterhead"))) {
                String name = at.plain().equals("uy ban nhan dan") ? at.text() + " " + nextName(i) : at.text();
                found.add(Statement.of(new Fact.IssuingUnit(name.strip()), name.strip(), at, "letterhead", 0.9));
            }
            if (at.starts("so")) {
                number(at, found);
            }
            day(at, found);
        }
        titled(found);
        return found;
    }

    private static int titleAt(List<Paragraph> all) {
        for (int i = 0; i < Math.min(all.size(), MOST_HEAD_PARAGRAPHS); i++) {
            if (all.get(i).plain().equals("ke hoach")) {
                return i;
            }
        }
        return -1;
    }

    private String nextName(int from) {
        return head.stream()
                .skip(from + 1L)
                .filter(next -> !next.starts(MOTTO))
                .findFirst()
                .filter(next -> !next.starts("so") && next.upperCase())
                .map(Paragraph::text)
                .orElse("");
    }

    private static void number(Paragraph at, List<Statement> found) {
        Reading<List<DocumentCode>> read = DocumentCodes.read(at.text());
        read.value().stream()
                .findFirst()
                .ifPresent(code -> found.add(Statement.of(
                        new Fact.DocumentCode(code.code(), code.number()), at, read.rule(), read.confidence())));
    }

    private static void day(Paragraph at, List<Statement> found) {
        Cursor c = new Cursor(at.text());
        while (!c.done()) {
            if (c.take("ngay")) {
                @Nullable Integer day = c.number(2);
                c.skipAll(".", "…");
                @Nullable Integer month = c.take("thang") ? c.number(2) : null;
                c.skipAll(".", "…");
                @Nullable Integer year = c.take("nam") ? c.number(4) : null;
                if (year != null) {
                    @Nullable LocalDate date = date(day, month, year);
                    found.add(Statement.of(
                            new Fact.IssueDate(date, month, year), at, "place-and-date", date == null ? 0.3 : 1));
                }
            } else {
                c.next();
            }
        }
    }

    private static @Nullable LocalDate date(@Nullable Integer day, @Nullable Integer month, int year) {
        try {
            return day == null || month == null ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private void titled(List<Statement> found) {
        List<String> lines =
                all.subList(title + 1, end()).stream().map(Paragraph::text).toList();
        String words = String.join(" ", lines).replaceAll("\\s+", " ");
        if (title >= 0 && !words.isEmpty() && words.length() < MOST_TITLE_LENGTH) {
            String joined = "Kế hoạch " + lowered(words);
            found.add(Statement.of(new Fact.Title(joined), words, all.get(title + 1), "title-below-kind", 0.9));
        }
    }

    /** "Nâng cao" goes on in lower case after "Kế hoạch"; an abbreviation stays as it is. */
    private static String lowered(String words) {
        boolean word = words.length() > 1 && Character.isLowerCase(words.charAt(1));
        return word ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
    }

    private static boolean ofTitle(Paragraph at) {
        return !at.heading() && !at.starts(PREAMBLE) && at.text().length() < 300;
    }
}
