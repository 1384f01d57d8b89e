package vn.tiendo.plan.language.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;
import vn.tiendo.plan.language.Reading;

/** Finds document codes in a text. */
public final class DocumentCodes {
    /** Number, year inside the number, kind, issuer; blanks around the signs and a missing second stroke are usual. */
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{L}\\d/])(?:(?<number>\\d{1,5})[a-zA-Z]?\\s*)?/\\s*(?:(?<year>(?:19|20)\\d{2})\\s*/?\\s*)?"
                    + "(?<kind>\\p{Lu}[\\p{L}]{0,7})(?:\\s*[-–]\\s*(?<issuer>\\p{Lu}[\\p{L}]*(?:[-–&.]\\p{Lu}\\p{L}*)*(?:\\d{1,2}(?!\\d))?)|(?<term>\\d{1,2}))?");

    private DocumentCodes() {}

    /** All codes in the text, in order; the rule is {@code none} with confidence 0 if there are none. */
    public static Reading<List<DocumentCode>> read(String text) {
        List<DocumentCode> codes = new ArrayList<>();
        double confidence = 1;
        Matcher matcher = CODE.matcher(text);
        while (matcher.find()) {
            DocumentCode code = code(text, matcher);
            if (code != null) {
                codes.add(code);
                confidence = Math.min(confidence, code.number() == null ? 0.7 : 1);
            }
        }
        if (codes.isEmpty()) {
            return new Reading<>(List.of(), "none", 0);
        }
        return new Reading<>(List.copyOf(codes), "document-code", confidence);
    }

    /** The regular form of the first numbered code in the text. */
    public static @Nullable String firstIn(String text) {
        return read(text).value().stream()
                .filter(code -> code.number() != null)
                .map(DocumentCode::code)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable DocumentCode code(String text, Matcher matcher) {
        String issuer = matcher.group("issuer");
        String kind = matcher.group("kind");
        int end = matcher.end();
        if (issuer != null) {
            int glued = gluedWord(issuer);
            end -= issuer.length() - glued;
            issuer = issuer.substring(0, glued);
        } else if (matcher.group("term") == null && !kind.equals("QH") && matcher.group("year") == null) {
            return null;
        }
        String term = matcher.group("term");
        String number = matcher.group("number");
        String year = matcher.group("year");
        String tail = term != null ? kind + term : issuer == null ? kind : kind + "-" + issuer.replace('–', '-');
        String code = (number == null ? "" : number) + (year == null ? "" : "/" + year) + "/" + tail;
        LocalDate date = dateAfter(text.substring(end));
        return new DocumentCode(
                code,
                number == null ? null : Integer.valueOf(number),
                year == null ? null : Integer.valueOf(year),
                kind,
                term == null ? issuer : term,
                date,
                text.substring(matcher.start(), end).strip());
    }

    /** Where in "TTgngày" the issuer ends. */
    private static int gluedWord(String issuer) {
        for (String word : new String[] {"ngày", "ngay", "của", "về", "ban"}) {
            int at = issuer.indexOf(word);
            if (at > 0) {
                return at;
            }
        }
        return issuer.length();
    }

    private static @Nullable LocalDate dateAfter(String rest) {
        Cursor c = new Cursor(rest.length() > 60 ? rest.substring(0, 60) : rest);
        c.skipAll(",", "(", "ky");
        if (!c.take("ngay")) {
            return null;
        }
        Integer day = c.number(2);
        c.takeAny("thang", "/", "-", ".");
        Integer month = c.number(2);
        c.takeAny("nam", "/", "-", ".");
        Integer year = c.number(4);
        try {
            return day == null || month == null || year == null || year < 1945 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
