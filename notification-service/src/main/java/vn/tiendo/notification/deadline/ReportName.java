package vn.tiendo.notification.deadline;

import java.util.List;

/** What people call the report of a period. */
final class ReportName {
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    private ReportName() {}

    static String of(String period, int year) {
        return "Báo cáo " + span(period) + "năm " + year;
    }

    private static String span(String period) {
        return switch (period) {
            case "YEAR", "Y" -> "";
            case "H1" -> "6 tháng đầu ";
            case "H2" -> "6 tháng cuối ";
            case "9M", "M9" -> "9 tháng ";
            case "Q1", "Q2", "Q3", "Q4" -> "quý " + QUARTERS.get(period.charAt(1) - '1') + " ";
            default ->
                period.matches("M[0-9]{2}")
                        ? "tháng " + Integer.parseInt(period.substring(1)) + " "
                        : "kỳ " + period + " ";
        };
    }
}
