package vn.tiendo.reporting.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyStatus;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.reporting.consolidation.Consolidation;
import vn.tiendo.reporting.difficulty.DifficultyAtCutOff;
import vn.tiendo.reporting.finding.OpenFinding;

/** How letters write periods, days and numbers. */
final class Vietnamese {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String[] QUARTERS = {"I", "II", "III", "IV"};

    private Vietnamese() {}

    /** @param period {@code M01}–{@code M12}, {@code Q1}–{@code Q4}, {@code H1}, {@code H2}, {@code M9} or {@code YEAR} */
    static String period(String period, int year) {
        return switch (period) {
            case "H1" -> "6 tháng đầu năm " + year;
            case "H2" -> "6 tháng cuối năm " + year;
            case "M9" -> "9 tháng đầu năm " + year;
            case "YEAR" -> "năm " + year;
            default -> part(period) + " năm " + year;
        };
    }

    private static String part(String period) {
        if (period.matches("Q[1-4]")) {
            return "quý " + QUARTERS[period.charAt(1) - '1'];
        }
        return period.matches("M\\d\\d") ? "tháng " + period.substring(1) : "kỳ " + period;
    }

    /** A unit that reports of another's work is named with it. */
    static String reporter(UnitRef unit, UnitRef workOf) {
        String name = Objects.requireNonNullElse(unit.name(), "");
        return unit.id().equals(workOf.id())
                ? name
                : name + " (việc của " + Objects.requireNonNullElse(workOf.name(), "") + ")";
    }

    static String missing(Consolidation.Missing missing) {
        String why =
                switch (missing.why()) {
                    case NO_OBLIGATION -> "không có nghĩa vụ báo cáo";
                    case NOT_BEGUN -> "chưa có báo cáo";
                    case DRAFT -> "báo cáo chưa gửi";
                    case RETURNED -> "báo cáo bị trả lại";
                    case SUBMITTED -> "báo cáo chưa được tiếp nhận";
                    case WAIVED -> "được miễn";
                };
        return reporter(missing.unit(), missing.workOf()) + " (" + why + ")";
    }

    static String finding(OpenFinding finding) {
        LocalDate last = new Deadline(finding.dueAt().toInstant()).lastDay();
        String standing =
                switch (finding.status()) {
                    case OPEN -> finding.overdue() ? "quá hạn khắc phục" : "đang khắc phục";
                    case REMEDIED -> "đã khắc phục, chờ kiểm tra lại";
                    case CLOSED -> "đã xong";
                };
        return "- " + finding.title() + " ("
                + Objects.requireNonNullElse(finding.lead().name(), "") + "; hạn đến hết ngày " + day(last) + "; "
                + standing + ").";
    }

    static String difficulty(DifficultyAtCutOff met) {
        OffsetDateTime solved = met.resolvedAt();
        String outcome = solved == null
                ? "hạn đến hết ngày " + day(new Deadline(met.dueAt().toInstant()).lastDay()) + "; " + standing(met)
                : standing(met) + " ngày " + day(dayOf(solved)) + ": "
                        + Objects.requireNonNullElse(met.resolution(), "");
        return "- " + met.taskCode() + ": " + met.text() + " (nêu ngày "
                + day(dayOf(met.raisedAt())) + "; "
                + Objects.requireNonNullElse(met.heldBy().name(), "") + "; " + outcome + ").";
    }

    static String standing(DifficultyAtCutOff met) {
        if (met.status() == DifficultyStatus.RESOLVED) {
            return "đã giải quyết";
        }
        return met.overdue() ? "quá hạn giải quyết" : "đang giải quyết";
    }

    static LocalDate dayOf(OffsetDateTime moment) {
        return VietnamTime.dayOf(moment.toInstant());
    }

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** The last day on which it is in time; nothing when it is undated. */
    static @Nullable LocalDate lastDay(@Nullable OffsetDateTime dueAt) {
        return dueAt == null ? null : new Deadline(dueAt.toInstant()).lastDay();
    }

    /** Days below ten and the first two months are led by a nought; a letter not sent yet leaves the day to be written. */
    static String placeAndDate(@Nullable String place, @Nullable LocalDate sent, int year) {
        String where = place == null ? "…………" : place;
        if (sent == null) {
            return where + ", ngày      tháng      năm " + year;
        }
        int month = sent.getMonthValue();
        return String.format(
                "%s, ngày %02d tháng %s năm %d",
                where, sent.getDayOfMonth(), month < 3 ? "0" + month : Integer.toString(month), sent.getYear());
    }

    /** With a decimal comma; a dash where there is nothing to have a share of. */
    static String percent(@Nullable BigDecimal percent) {
        return percent == null ? "–" : percent.toPlainString().replace('.', ',');
    }
}
