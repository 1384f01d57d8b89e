package vn.tiendo.task.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.PlanEvent.Line;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.platform.event.Schedule.DayUnit;
import vn.tiendo.platform.event.Schedule.Offset;
import vn.tiendo.platform.event.TargetMeasure;
import vn.tiendo.platform.event.TargetMeasure.Kind;
import vn.tiendo.platform.event.TargetMeasure.Operator;
import vn.tiendo.platform.testing.Territory;

/** A line of a plan's table, led by the culture officer unless told otherwise. */
public final class ALine {
    private final String code;
    private String task = "Niêm yết công khai quy hoạch tại nhà văn hóa thôn";
    private UUID lead = Territory.CULTURE;
    private List<UUID> coordinators = List.of();
    private @Nullable String deliverable;
    private String index = "PAPI";
    private final List<Schedule> schedules = new ArrayList<>();
    private final List<TargetMeasure> targets = new ArrayList<>();

    private ALine(String code) {
        this.code = code;
    }

    public static ALine aLine(String code) {
        return new ALine(code);
    }

    public ALine saying(String words) {
        this.task = words;
        return this;
    }

    public ALine ledBy(UUID unit) {
        this.lead = unit;
        return this;
    }

    public ALine supportedBy(UUID... units) {
        this.coordinators = List.of(units);
        return this;
    }

    public ALine asking(String product) {
        this.deliverable = product;
        return this;
    }

    public ALine atLatest(String day) {
        return on(new Schedule.Deadline(LocalDate.parse(day), true, "Chậm nhất " + day));
    }

    public ALine every(String period) {
        return every(period, null);
    }

    /** @param due the day of each period, as the plan words it */
    public ALine every(String period, @Nullable String due) {
        return on(new Schedule.Recurring(Period.parse(period), due, "Định kỳ"));
    }

    public ALine always() {
        return on(new Schedule.Continuous(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), "Thường xuyên"));
    }

    public ALine within(int days, DayUnit unit, String event) {
        return on(new Schedule.EventTriggered(event, new Offset(days, unit, true), "Trong vòng " + days + " ngày"));
    }

    public ALine on(Schedule schedule) {
        schedules.add(schedule);
        return this;
    }

    public ALine countingFor(String otherIndex) {
        this.index = otherIndex;
        return this;
    }

    public ALine reaching(int percent, boolean conditional) {
        String words = "Từ " + percent + "% số thôn trở lên";
        return aiming(Kind.COVERAGE, Operator.AT_LEAST, Integer.toString(percent), conditional, words);
    }

    public ALine aiming(Kind kind, @Nullable Operator operator, @Nullable String value, String words) {
        return aiming(kind, operator, value, false, words);
    }

    private ALine aiming(
            Kind kind, @Nullable Operator operator, @Nullable String value, boolean conditional, String words) {
        targets.add(new TargetMeasure(
                kind,
                operator,
                value == null ? null : new BigDecimal(value),
                "%",
                "thôn",
                null,
                null,
                null,
                false,
                conditional,
                null,
                words));
        return this;
    }

    Line at(int position) {
        return new Line(
                UUID.randomUUID(),
                position,
                code,
                index,
                "Công khai, minh bạch",
                2,
                "b) Thu, chi ngân sách",
                task,
                deliverable,
                "theo kế hoạch",
                null,
                List.copyOf(schedules),
                List.copyOf(targets),
                lead,
                coordinators);
    }
}
