package vn.tiendo.task.schedule;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Days and periods as Vietnamese offices write them. */
final class Labels {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    private Labels() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Both days inclusive. */
    static String period(LocalDate from, LocalDate to) {
        Period length = Period.between(from, to.plusDays(1));
        int year = from.getYear();
        if (length.equals(Period.ofYears(1))) {
            return "Năm " + year;
        }
        if (length.equals(Period.ofMonths(6))) {
            return (from.getMonthValue() == 1 ? "6 tháng đầu năm " : "6 tháng cuối năm ") + year;
        }
        if (length.equals(Period.ofMonths(3))) {
            return "Quý " + QUARTERS.get((from.getMonthValue() - 1) / 3) + "/" + year;
        }
        if (length.equals(Period.ofMonths(1))) {
            return "Tháng " + from.getMonthValue() + "/" + year;
        }
        return "Từ " + day(from) + " đến " + day(to);
    }
}
