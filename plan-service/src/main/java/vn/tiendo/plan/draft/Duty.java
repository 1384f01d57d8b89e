package vn.tiendo.plan.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.PlanEvent.ReportingDuty;

/**
 * A report that the plan demands. Days that it leaves out are those of the decree on reporting (Nghị định 09/2019/NĐ-CP).
 *
 * @param period {@code M01}–{@code M12}, {@code Q1}–{@code Q4}, {@code H1}, {@code H2}, {@code M9} or {@code YEAR}
 * @param dataFrom first day of the data window; null with {@code dataTo} when the plan names none
 * @param dataTo last day of the data window, inclusive: the cut-off
 * @param due the day named in the plan; null when it names none
 * @param inclusive true for "chậm nhất ngày", false for "trước ngày": that day itself is late
 * @param throughUnitId the desk that receives on behalf of the recipient
 */
@Embeddable
record Duty(
        @Column(name = "duty_id") UUID dutyId,
        String period,
        @Column(name = "data_from") @Nullable LocalDate dataFrom,
        @Column(name = "data_to") @Nullable LocalDate dataTo,
        @Nullable LocalDate due,
        boolean inclusive,
        @Column(name = "reporter_unit_id") UUID reporterUnitId,
        @Column(name = "recipient_unit_id") UUID recipientUnitId,
        @Column(name = "through_unit_id") @Nullable UUID throughUnitId) {
    static final String PERIOD = "M(0[1-9]|1[0-2]|9)|Q[1-4]|H[12]|YEAR";

    /** The last day on which the report is on time; null when the plan names no day. */
    @Nullable
    LocalDate lastDay() {
        return due == null || inclusive ? due : due.minusDays(1);
    }

    /** As a request that would demand it again. */
    PlanHeader.DutyRequest asked() {
        return new PlanHeader.DutyRequest(
                dutyId, period, dataFrom, dataTo, due, inclusive, reporterUnitId, recipientUnitId, throughUnitId);
    }

    ReportingDuty told() {
        return new ReportingDuty(
                dutyId, period, dataFrom, dataTo, due, inclusive, reporterUnitId, recipientUnitId, throughUnitId);
    }
}
