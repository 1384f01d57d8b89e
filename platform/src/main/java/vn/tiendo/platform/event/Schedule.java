package vn.tiendo.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** When a plan says that work is to be done. A line may have several; the verbatim text always stays. */
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
    /** The words it was read from. */
    String text();

    /** @param inclusive false for "trước ngày": {@code due} itself is late */
    record Deadline(LocalDate due, boolean inclusive, String text) implements Schedule {}

    /** Both days inclusive. */
    record Window(LocalDate from, LocalDate to, String text) implements Schedule {}

    /**
     * @param every null when the plan says "định kỳ" without a period
     * @param due the day in each period, as the plan words it
     */
    record Recurring(@Nullable Period every, @Nullable String due, String text) implements Schedule {}

    /** Both days inclusive. */
    record Continuous(LocalDate from, LocalDate to, String text) implements Schedule {}

    /** @param event a stable code, e.g. {@code LAND_USE_PLAN_APPROVED} */
    record EventTriggered(String event, @Nullable Offset offset, String text) implements Schedule {}

    /** "nếu có": nothing is owed while the case does not arise. */
    record OnOccurrence(@Nullable String event, String text) implements Schedule {}

    /** @param year e.g. {@code 2024-2025}; null when the plan does not say which */
    record SchoolYear(@Nullable String year, String text) implements Schedule {}

    record ByReferencedPlan(@Nullable String planRef, String text) implements Schedule {}

    /** Not understood, never guessed. */
    record Unresolved(String text) implements Schedule {}

    /**
     * @param days after the event; before it when negative ("5 ngày trước khi …"), 0 and not inclusive for "trước khi …"
     * @param inclusive true for "chậm nhất", "trong vòng": the last day counts
     */
    record Offset(int days, DayUnit unit, boolean inclusive) {}

    enum DayUnit {
        CALENDAR,
        WORKING
    }
}
