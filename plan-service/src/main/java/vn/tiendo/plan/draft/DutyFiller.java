package vn.tiendo.plan.draft;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.draft.PlanHeader.DutyRequest;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;

/** Completes reporting duties: a unit reports to the one above it unless the plan says otherwise. */
@Singleton
class DutyFiller {
    private final Units units;

    DutyFiller(Units units) {
        this.units = units;
    }

    List<Duty> fill(List<DutyRequest> asked, Unit home) {
        Problem wrong = Problem.of(PlanProblem.REPORTING_DUTY_WRONG);
        Set<UUID> known = known(asked);
        Set<UUID> ids = new HashSet<>();
        long faults = IntStream.range(0, asked.size())
                .filter(i -> {
                    @Nullable String fault = fault(asked.get(i), home, known, ids);
                    if (fault != null) {
                        wrong.at("/reportingDuties/" + i, "wrong-duty", fault);
                    }
                    return fault != null;
                })
                .count();
        if (faults > 0) {
            throw wrong;
        }
        return asked.stream().map(duty -> filled(duty, home)).toList();
    }

    private Set<UUID> known(List<DutyRequest> asked) {
        List<UUID> named = asked.stream()
                .flatMap(duty -> Stream.of(duty.reporterUnitId(), duty.recipientUnitId(), duty.throughUnitId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return units.all(named).stream().map(Unit::id).collect(Collectors.toSet());
    }

    private static @Nullable String fault(DutyRequest duty, Unit home, Set<UUID> known, Set<UUID> ids) {
        if (duty.dataTo().isBefore(duty.dataFrom())) {
            return "Ngày chốt số liệu trước ngày đầu kỳ";
        }
        if (!duty.due().isAfter(duty.dataTo())) {
            return "Hạn gửi phải sau ngày chốt số liệu";
        }
        if (duty.recipientUnitId() == null && home.parentId() == null) {
            return "Cần nơi nhận báo cáo vì đơn vị không có cấp trên";
        }
        if (duty.dutyId() != null && !ids.add(duty.dutyId())) {
            return "Nghĩa vụ xuất hiện hai lần";
        }
        boolean unknown = Stream.of(duty.reporterUnitId(), duty.recipientUnitId(), duty.throughUnitId())
                .filter(Objects::nonNull)
                .anyMatch(unit -> !known.contains(unit));
        return unknown ? "Có đơn vị không tồn tại" : null;
    }

    private static Duty filled(DutyRequest duty, Unit home) {
        UUID recipient =
                Objects.requireNonNullElseGet(duty.recipientUnitId(), () -> Objects.requireNonNull(home.parentId()));
        return new Duty(
                Objects.requireNonNullElseGet(duty.dutyId(), Ids::next),
                duty.period(),
                duty.dataFrom(),
                duty.dataTo(),
                duty.due(),
                duty.inclusive(),
                Objects.requireNonNullElse(duty.reporterUnitId(), home.id()),
                recipient,
                duty.throughUnitId());
    }
}
