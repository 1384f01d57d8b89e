package vn.tiendo.plan.language.schedule;

import java.time.LocalDate;

/** A stretch of days, both ends included; {@code confidence} below 1 where custom and not the text sets an end. */
record Span(LocalDate from, LocalDate to, double confidence) {

    static Span day(LocalDate day) {
        return new Span(day, day, 1);
    }

    static Span months(int year, int first, int last) {
        LocalDate end = LocalDate.of(year, last, 1);
        return new Span(LocalDate.of(year, first, 1), end.withDayOfMonth(end.lengthOfMonth()), 1);
    }

    static Span month(int year, int month) {
        return months(year, month, month);
    }

    static Span quarter(int year, int quarter) {
        return months(year, quarter * 3 - 2, quarter * 3);
    }

    static Span year(int year) {
        return months(year, 1, 12);
    }

    Span until(Span end) {
        return new Span(from, end.to, Math.min(confidence, end.confidence));
    }

    boolean backwards() {
        return to.isBefore(from);
    }
}
