package vn.tiendo.notification.day;

import java.time.LocalDate;

/** A day in official style: a zero before days below 10 and before the months 1 and 2 (Nghị định 30/2020/NĐ-CP). */
public final class WrittenDay {
    private WrittenDay() {}

    public static String of(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month, day.getYear());
    }
}
