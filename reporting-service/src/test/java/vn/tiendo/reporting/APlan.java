package vn.tiendo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.PlanEvent.Line;
import vn.tiendo.platform.event.PlanEvent.PlanClosed;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.PlanEvent.ReportingDuty;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Territory;

/** A plan as plan-service would tell of it. */
public final class APlan {
    public final UUID id = Ids.next();
    private final List<ReportingDuty> duties = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private int version = 1;
    private UUID unitId = Territory.DA_LOC;
    private LocalDate issuedOn = LocalDate.of(2025, 1, 2);
    private List<String> indices = List.of("PAPI");

    public static APlan aPlan() {
        return new APlan();
    }

    public APlan of(UUID unit) {
        unitId = unit;
        return this;
    }

    public APlan version(int next, String day) {
        version = next;
        issuedOn = LocalDate.parse(day);
        return this;
    }

    public APlan answering(String... to) {
        indices = List.of(to);
        return this;
    }

    /** The half-year report to the district, data to 30 June, "trước ngày 05/7/2025". */
    public UUID owingHalfYear() {
        return owing(
                Ids.next(), "H1", "2025-06-30", "2025-07-05", unitId, Territory.AN_THI, Territory.AN_THI_HOME_AFFAIRS);
    }

    public UUID owing(
            UUID dutyId,
            String period,
            @Nullable String dataTo,
            @Nullable String before,
            UUID reporter,
            UUID recipient,
            @Nullable UUID through) {
        duties.removeIf(duty -> duty.dutyId().equals(dutyId));
        duties.add(new ReportingDuty(
                dutyId,
                period,
                dataTo == null ? null : LocalDate.of(2025, 1, 1),
                dataTo == null ? null : LocalDate.parse(dataTo),
                before == null ? null : LocalDate.parse(before),
                false,
                reporter,
                recipient,
                through));
        return dutyId;
    }

    /** A line that recurs; one of the same code takes its place. */
    public APlan recurring(String code, @Nullable String deliverable, UUID lead, Schedule.Recurring... schedules) {
        without(code);
        lines.add(new Line(
                Ids.next(),
                lines.size() + 1,
                code,
                "PAPI",
                null,
                null,
                null,
                "Kiểm soát thủ tục hành chính",
                deliverable,
                "Định kỳ",
                null,
                List.of(schedules),
                List.of(),
                lead,
                List.of()));
        return this;
    }

    public APlan without(String code) {
        lines.removeIf(line -> line.code().equals(code));
        return this;
    }

    public PlanIssued issued() {
        return new PlanIssued(
                id,
                version,
                unitId,
                2025,
                "Kế hoạch cải thiện chỉ số PAPI năm 2025",
                "0" + version + "/KH-UBND",
                issuedOn,
                indices,
                List.copyOf(lines),
                List.copyOf(duties),
                Instant.parse("2025-01-02T02:00:00Z"),
                null,
                List.of());
    }

    public PlanClosed closed(String day) {
        return new PlanClosed(id, version, unitId, 2025, LocalDate.parse(day), Instant.parse("2026-01-05T02:00:00Z"));
    }
}
