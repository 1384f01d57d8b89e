package vn.tiendo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The main job: from the office's own file to the province's figures, and to the people who must be told. */
public final class Story {
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final LocalDate AFTER_QUARTER = LocalDate.of(2025, 4, 2);

    private final World world;
    private final @Nullable SampleFile file;

    /** @param file the plan to tell the story with; null for the samples */
    public Story(World world, @Nullable SampleFile file) {
        this.world = world;
        this.file = file;
    }

    /** Tells all of it; throws {@link StepFailed} where reality departs from it. */
    public Outcome tell() {
        moveTo(LocalDate.of(2025, 1, 6));
        Province province = new Province(world);
        JsonNode before = province.look("Tỉnh trước khi có kế hoạch");
        IssuedPlan plan = new PlanStory(world).tell(file);
        Work work = new Work(world, plan);
        work.tell();
        province.waitFor(before.path("total").asInt() + plan.lines());
        moveTo(AFTER_QUARTER);
        new ReportStory(world, plan).tell();
        JsonNode after = province.look("Tỉnh sau khi xã báo cáo");
        new Reminders(world, plan, AFTER_QUARTER, this::moveTo).tell();
        return new Outcome(
                plan.planId(),
                plan.lines(),
                before.path("total").asInt(),
                after.path("total").asInt());
    }

    /** What a test checks once more. */
    public record Outcome(String planId, int lines, int provinceBefore, int provinceAfter) {}

    private void moveTo(LocalDate day) {
        Instant morning = OffsetDateTime.of(day, LocalTime.of(8, 0), VIETNAM).toInstant();
        world.teller().step("Chuyển đồng hồ của hệ thống đến 08:00 ngày " + DAY.format(day));
        world.clock().accept(morning);
    }
}
