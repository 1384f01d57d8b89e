package vn.tiendo.plan.language.schedule;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When something is to be done. {@code text} is the source wording; both ends of {@code from}–{@code to} count. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Schedule.Deadline.class, name = "DEADLINE"),
    @JsonSubTypes.Type(value = Schedule.Window.class, name = "WINDOW"),
    @JsonSubTypes.Type(value = Schedule.Recurring.class, name = "RECURRING"),
    @JsonSubTypes.Type(value = Schedule.Continuous.class, name = "CONTINUOUS"),
    @JsonSubTypes.Type(value = Schedule.EventTriggered.class, name = "EVENT_TRIGGERED"),
    @JsonSubTypes.Type(value = Schedule.OnOccurrence.class, name = "ON_OCCURRENCE"),
    @JsonSubTypes.Type(value = Schedule.SchoolYear.class, name = "SCHOOL_YEAR"),
    @JsonSubTypes.Type(value = Schedule.ByReferencedPlan.class, name = "BY_REFERENCED_PLAN"),
    @JsonSubTypes.Type(value = Schedule.Unresolved.class, name = "UNRESOLVED")
})
@JsonInclude(JsonInclude.Include.ALWAYS)
public sealed interface Schedule {
    String text();

    /** Due on a day; {@code inclusive} false means that day is already late ("trước ngày …"). */
    record Deadline(@JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate due, boolean inclusive, String text)
            implements Schedule {}

    record Window(
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate from,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate to,
            String text)
            implements Schedule {}

    /** {@code every}: an ISO 8601 period, null if the text names none. */
    record Recurring(
            @Nullable String every, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DayOfPeriod due, String text)
            implements Schedule {}

    record Continuous(
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate from,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate to,
            String text)
            implements Schedule {}

    /** {@code event}: a code of {@code events.csv}, or {@link #OTHER_EVENT}. */
    record EventTriggered(String event, @Nullable Offset offset, String text) implements Schedule {}

    /** Only if the case arises; {@code event} null if the text does not say which. */
    record OnOccurrence(@Nullable String event, String text) implements Schedule {}

    /** {@code year} such as {@code 2025-2026}, null if the text does not say which. */
    record SchoolYear(@Nullable String year, String text) implements Schedule {}

    /** {@code planRef}: the code of the plan, null if the text does not name it. */
    record ByReferencedPlan(@Nullable String planRef, String text) implements Schedule {}

    record Unresolved(String text) implements Schedule {}

    /** Days after the event, before it if negative; {@code inclusive}: the last of them is still in time. */
    record Offset(int days, Counting unit, boolean inclusive) {}

    /**
     * The day of the month on which each occurrence is due; {@code inclusive} as in {@link Deadline}.
     *
     * @param month which month of a longer period, null if the text does not say
     */
    record DayOfPeriod(
            int day, boolean inclusive, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MonthOfPeriod month) {}

    enum MonthOfPeriod {
        FIRST,
        LAST
    }

    /** Which days are counted. */
    enum Counting {
        CALENDAR,
        WORKING
    }

    /** An event that is named in the text but not in our list. */
    String OTHER_EVENT = "OTHER_EVENT";
}
