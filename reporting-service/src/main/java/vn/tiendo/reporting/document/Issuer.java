package vn.tiendo.reporting.document;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unit as letters name it. The name decides and not the unit as it is now, because an accepted report keeps the name
 * and the unit may be gone.
 *
 * @param above the committee an office belongs to, in full; null for a committee and for whom none is known
 * @param name in full
 * @param letterhead the lines that stand for it above the number
 * @param sign what stands for it in the number of a report
 * @param place where it signs; null when unknown
 * @param signature the lines above the name of whoever signs
 */
record Issuer(
        @Nullable String above,
        String name,
        List<String> letterhead,
        String sign,
        @Nullable String place,
        List<String> signature) {
    private static final String COMMITTEE = "Ủy ban nhân dân";
    private static final String TERRITORY =
            "(tỉnh|thành phố|huyện|quận|thị xã|(?<!thị )xã|phường|thị trấn|đặc khu) ((?:\\p{Lu}|\\d).*)";
    private static final Pattern OF_TERRITORY = Pattern.compile(
            "(?iu:UBND |Ủy ban nhân dân )?(?iu:(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)) (.+)");
    private static final Pattern WITHIN_TERRITORY = Pattern.compile("(.+) " + TERRITORY);

    static Issuer of(@Nullable String known) {
        String name = Objects.requireNonNullElse(known, "").strip();
        Matcher territory = OF_TERRITORY.matcher(name);
        if (territory.matches()) {
            return committee(territory.group(1).toLowerCase(Locale.ROOT), territory.group(2));
        }
        Matcher office = WITHIN_TERRITORY.matcher(name);
        if (office.matches()) {
            String above = COMMITTEE + " " + office.group(2) + " " + office.group(3);
            return office(name, office.group(1), above, place(office.group(2), office.group(3)));
        }
        return office(name, name, null, null);
    }

    private static Issuer committee(String kind, String proper) {
        return new Issuer(
                null,
                COMMITTEE + " " + kind + " " + proper,
                List.of(upper(COMMITTEE), upper(kind + " " + proper)),
                "UBND",
                place(kind, proper),
                List.of("TM. " + upper(COMMITTEE), "CHỦ TỊCH"));
    }

    private static Issuer office(String name, String own, @Nullable String above, @Nullable String place) {
        return new Issuer(above, name, List.of(upper(own)), initials(own), place, List.of(headOf(own)));
    }

    /** A number alone is no name of a place. */
    private static String place(String kind, String proper) {
        return Character.isDigit(proper.charAt(0))
                ? upper(kind.substring(0, 1)) + kind.substring(1) + " " + proper
                : proper;
    }

    private static String headOf(String office) {
        if (office.startsWith("Phòng ")) {
            return "TRƯỞNG PHÒNG";
        }
        if (office.startsWith("Sở ")) {
            return "GIÁM ĐỐC";
        }
        return office.startsWith("Văn phòng") ? "CHÁNH VĂN PHÒNG" : "THỦ TRƯỞNG";
    }

    private static String initials(String own) {
        return upper(Stream.of(own.split("[^\\p{L}\\d]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining()));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
