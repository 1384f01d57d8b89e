package vn.tiendo.plan.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.tiendo.platform.event.CalendarEvent;
import vn.tiendo.platform.event.DayKind;

/**
 * A day that is not what its weekday says.
 *
 * @param official false while the day is only expected
 * @param source the legal document, or how the day was found
 */
record CalendarDay(
        @NotNull(message = "Cần ngày") LocalDate date,
        @NotNull(message = "Cần loại ngày") DayKind kind,
        @NotBlank(message = "Cần tên ngày") @Size(max = 200, message = "Tên dài quá 200 ký tự") String name,
        boolean official,
        @NotBlank(message = "Cần căn cứ") @Size(max = 300, message = "Căn cứ dài quá 300 ký tự") String source) {
    CalendarEvent.Day told() {
        return new CalendarEvent.Day(date, kind, name, official);
    }
}
