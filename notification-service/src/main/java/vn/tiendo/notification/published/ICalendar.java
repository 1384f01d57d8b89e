package vn.tiendo.notification.published;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes RFC 5545: all-day entries under ids that stay, so that a moved date moves its entry. */
final class ICalendar {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** Octets in a line without its end. */
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();
    private final String stamp;

    ICalendar(String name, Instant now) {
        stamp = STAMP.format(now);
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Tien Do//Deadlines//VI");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("X-WR-CALNAME", escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    }

    ICalendar add(FeedEntry entry, String link) {
        line("BEGIN", "VEVENT");
        line("UID", entry.id() + "@tiendo");
        line("DTSTAMP", stamp);
        line("SEQUENCE", Long.toString(entry.changes()));
        line("DTSTART;VALUE=DATE", day(entry.lastDay()));
        line("DTEND;VALUE=DATE", day(entry.lastDay().plusDays(1)));
        line("SUMMARY", escaped((entry.done() ? "Đã xong: " : "Hạn: ") + entry.name()));
        if (entry.lead() != null) {
            line("DESCRIPTION", escaped("Chủ trì: " + entry.lead()));
        }
        line("URL", link);
        line("STATUS", entry.lapsed() ? "CANCELLED" : "CONFIRMED");
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
        return this;
    }

    String written() {
        return text + "END:VCALENDAR\r\n";
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** A line that is too long goes on in the next after a space, between characters. */
    private void line(String name, String value) {
        int octets = 0;
        for (int symbol : (Iterable<Integer>) (name + ":" + value).codePoints()::iterator) {
            String next = Character.toString(symbol);
            int size = next.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(next);
            octets += size;
        }
        text.append("\r\n");
    }
}
