package vn.tiendo.plan.draft;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    /** Units with a territory: one beside the plan's is a neighbour, not a desk above it. */
    private static final Set<String> TERRITORIES = Set.of("PROVINCE", "DISTRICT", "COMMUNE", "WARD");

    private final Units units;

    DutyFiller(Units units) {
        this.units = units;
    }

    List<Duty> fill(List<DutyRequest> asked, Unit home) {
        Problem wrong = Problem.of(PlanProblem.REPORTING_DUTY_WRONG);
        Map<UUID, Unit> known = known(asked);
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

    private Map<UUID, Unit> known(List<DutyRequest> asked) {
        List<UUID> named = asked.stream()
                .flatMap(duty -> Stream.of(duty.reporterUnitId(), duty.recipientUnitId(), duty.throughUnitId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return units.all(named).stream().collect(Collectors.toMap(Unit::id, unit -> unit));
    }

    private static @Nullable String fault(DutyRequest duty, Unit home, Map<UUID, Unit> known, Set<UUID> ids) {
        @Nullable String days = daysFault(duty);
        if (days != null) {
            return days;
        }
        if (duty.recipientUnitId() == null && home.parentId() == null) {
            return "Cần nơi nhận báo cáo vì đơn vị không có cấp trên";
        }
        if (duty.dutyId() != null && !ids.add(duty.dutyId())) {
            return "Nghĩa vụ xuất hiện hai lần";
        }
        boolean unknown = Stream.of(duty.reporterUnitId(), duty.recipientUnitId(), duty.throughUnitId())
                .filter(Objects::nonNull)
                .anyMatch(unit -> !known.containsKey(unit));
        return unknown ? "Có đơn vị không tồn tại" : reach(duty, home, known);
    }

    /** Days left out follow the decree on reporting, but what is named must be whole. */
    private static @Nullable String daysFault(DutyRequest duty) {
        @Nullable LocalDate from = duty.dataFrom();
        @Nullable LocalDate to = duty.dataTo();
        @Nullable LocalDate due = duty.due();
        if ((from == null) != (to == null)) {
            return "Kỳ số liệu cần cả ngày đầu và ngày chốt, hoặc bỏ trống cả hai để theo Nghị định 09/2019/NĐ-CP";
        }
        if (due != null && duty.inclusive() == null) {
            return "Cần cho biết ngày hạn còn kịp hay không";
        }
        if (from != null && to != null && to.isBefore(from)) {
            return "Ngày chốt số liệu trước ngày đầu kỳ";
        }
        return to == null || due == null || due.isAfter(to) ? null : "Hạn gửi phải sau ngày chốt số liệu";
    }

    /** A plan binds its own unit and those below; it cannot make a neighbour report, nor receive from one. */
    private static @Nullable String reach(DutyRequest duty, Unit home, Map<UUID, Unit> known) {
        @Nullable Unit reporter = duty.reporterUnitId() == null ? home : known.get(duty.reporterUnitId());
        if (reporter == null || !reporter.path().contains(home.id())) {
            return "Nơi báo cáo phải là đơn vị của kế hoạch hoặc trực thuộc đơn vị đó";
        }
        UUID recipientId =
                Objects.requireNonNullElseGet(duty.recipientUnitId(), () -> Objects.requireNonNull(home.parentId()));
        if (recipientId.equals(reporter.id())) {
            return "Nơi nhận báo cáo không thể là chính nơi báo cáo";
        }
        @Nullable Unit recipient = known.get(recipientId);
        boolean inLine = recipient == null
                || home.path().contains(recipientId)
                || recipient.path().contains(home.id())
                || (recipient.parentId() != null
                        && !TERRITORIES.contains(recipient.kind())
                        && home.path().contains(recipient.parentId()));
        return inLine ? null : "Nơi nhận báo cáo phải thuộc tuyến cấp trên hoặc cấp dưới của đơn vị";
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
                // The day that the decree names is still in time.
                duty.due() == null || Boolean.TRUE.equals(duty.inclusive()),
                Objects.requireNonNullElse(duty.reporterUnitId(), home.id()),
                recipient,
                duty.throughUnitId());
    }
}
