package vn.tiendo.notification.reminder;

import static vn.tiendo.platform.testing.Territory.AN_THI;
import static vn.tiendo.platform.testing.Territory.CULTURE;
import static vn.tiendo.platform.testing.Territory.DA_LOC;
import static vn.tiendo.platform.testing.Territory.HEALTH;
import static vn.tiendo.platform.testing.Territory.LE_XA;
import static vn.tiendo.platform.testing.Territory.TIEN_LU;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.testing.TestTask;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.DeadlineEvent.Subject;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyState;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyStatus;
import vn.tiendo.platform.event.Event;
import vn.tiendo.platform.event.FindingEvent.FindingState;
import vn.tiendo.platform.event.FindingEvent.FindingStatus;
import vn.tiendo.platform.event.PlanEvent.IssuanceDuty;
import vn.tiendo.platform.event.PlanEvent.IssuanceStatus;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.event.ReportEvent.ReportReturned;
import vn.tiendo.platform.event.ReportEvent.ReportSubmitted;
import vn.tiendo.platform.event.RequestEvent.RequestState;
import vn.tiendo.platform.event.RequestEvent.RequestStatus;
import vn.tiendo.platform.event.TaskState;

/** What happens to several hundred duties in 2025, and when the service is there to notice. */
final class YearStory {
    static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
    private static final int OUTAGES = 8;

    private final Random random;

    YearStory(long seed) {
        this.random = new Random(seed);
    }

    /** @param plan under whose reminder policy it stands; null for those that have no plan */
    record Owed(Subject kind, UUID id, UUID unit, UUID lead, @Nullable UUID desk, @Nullable UUID plan) {}

    /** From a moment on a duty ends with a day and is open or not. */
    record Change(Instant at, Owed owed, long version, LocalDate lastDay, boolean open) {
        Event event() {
            Instant due = Deadline.atLatest(lastDay).endsAt();
            UUID plan = owed.plan() == null ? new UUID(0, 1) : owed.plan();
            return switch (owed.kind()) {
                case TASK ->
                    new TestTask(
                                    owed.id(),
                                    version,
                                    owed.unit(),
                                    owed.lead(),
                                    open ? TaskState.IN_PROGRESS : TaskState.REPORTED_DONE,
                                    due,
                                    open ? null : at,
                                    plan,
                                    null)
                            .status();
                case REPORT ->
                    new ReportDue(
                            owed.id(),
                            version,
                            plan,
                            2025,
                            "H1",
                            owed.unit(),
                            desk(),
                            null,
                            NEW_YEAR,
                            NEW_YEAR,
                            due,
                            at,
                            null,
                            null);
                case ISSUANCE ->
                    new IssuanceDuty(
                            owed.id(),
                            version,
                            plan,
                            "Kế hoạch của huyện",
                            owed.unit(),
                            desk(),
                            due,
                            open ? IssuanceStatus.OPEN : IssuanceStatus.MET_ON_TIME,
                            null,
                            at,
                            null);
                case FINDING ->
                    new FindingState(
                            owed.id(),
                            UUID.randomUUID(),
                            null,
                            owed.unit(),
                            owed.lead(),
                            "Thiếu hồ sơ",
                            open ? FindingStatus.OPEN : FindingStatus.REMEDIED,
                            due,
                            version,
                            at);
                case DIFFICULTY ->
                    new DifficultyState(
                            owed.id(),
                            UUID.randomUUID(),
                            owed.unit(),
                            owed.lead(),
                            2,
                            "Thiếu kinh phí",
                            open ? DifficultyStatus.OPEN : DifficultyStatus.RESOLVED,
                            open ? null : "Đã cấp",
                            due,
                            at,
                            version,
                            at);
                case REQUEST ->
                    new RequestState(
                            owed.id(),
                            UUID.randomUUID(),
                            owed.unit(),
                            desk(),
                            owed.lead(),
                            open ? RequestStatus.OPEN : RequestStatus.DECLINED,
                            due,
                            version,
                            at,
                            null);
            };
        }

        /** What is owed and what became of it are two things for a report. */
        @Nullable
        Event outcome() {
            if (owed.kind() != Subject.REPORT || version == 1) {
                return null;
            }
            return open
                    ? new ReportReturned(
                            owed.id(), version, UUID.randomUUID(), owed.unit(), desk(), "Thiếu số liệu", at)
                    : new ReportSubmitted(owed.id(), version, UUID.randomUUID(), owed.unit(), desk(), false, at);
        }

        private UUID desk() {
            return owed.desk() == null ? AN_THI : owed.desk();
        }
    }

    /** In the order they happen. */
    List<Change> changes(int duties, List<UUID> plans) {
        List<Change> all = new ArrayList<>();
        for (int i = 0; i < duties; i++) {
            addLife(all, owed(Subject.values()[i % Subject.values().length], plans));
        }
        all.sort(Comparator.comparing(Change::at));
        return all;
    }

    private Owed owed(Subject kind, List<UUID> plans) {
        boolean daLoc = random.nextBoolean();
        UUID unit = daLoc ? DA_LOC : LE_XA;
        UUID district = daLoc ? AN_THI : TIEN_LU;
        UUID plan = plans.get(random.nextInt(plans.size()));
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return switch (kind) {
            case TASK -> new Owed(kind, id, unit, daLoc ? CULTURE : unit, null, plan);
            case REPORT, ISSUANCE -> new Owed(kind, id, unit, unit, district, plan);
            case FINDING -> new Owed(kind, id, unit, daLoc ? CULTURE : unit, null, null);
            case DIFFICULTY -> new Owed(kind, id, unit, unit, null, null);
            case REQUEST -> new Owed(kind, id, DA_LOC, HEALTH, CULTURE, null);
        };
    }

    private void addLife(List<Change> all, Owed owed) {
        Instant at = VietnamTime.startOf(NEW_YEAR.plusDays(random.nextInt(320))).plusSeconds(random.nextInt(86_400));
        LocalDate lastDay = VietnamTime.dayOf(at).plusDays(random.nextInt(60) + 1);
        boolean open = true;
        all.add(new Change(at, owed, 1, lastDay, open));
        int changes = random.nextInt(5);
        for (int version = 2; version < 2 + changes; version++) {
            at = at.plusSeconds(3_600L * (1 + random.nextInt(24 * 20)));
            if (random.nextInt(3) == 0) {
                lastDay = VietnamTime.dayOf(at).plusDays(random.nextInt(50) - 10);
            } else {
                open = !open;
            }
            all.add(new Change(at, owed, version, lastDay, open));
        }
    }

    /** Several moments a day, at which both instances sweep; none while they are down for an hour up to five days. */
    List<Instant> sweeps() {
        List<Instant> all = new ArrayList<>();
        for (LocalDate day = NEW_YEAR; day.getYear() == 2025; day = day.plusDays(1)) {
            all.add(day.atTime(8, 0).atZone(VietnamTime.ZONE).toInstant());
            all.add(at(day, random.nextInt(24 * 60)));
            all.add(at(day, 8 * 60 + random.nextInt(9 * 60)));
        }
        for (int outage = 0; outage < OUTAGES; outage++) {
            Instant from = at(NEW_YEAR.plusDays(random.nextInt(360)), random.nextInt(24 * 60));
            Instant to = from.plusSeconds(3_600L * (outage == 0 ? 120 : 1 + random.nextInt(120)));
            all.removeIf(sweep -> sweep.isAfter(from) && sweep.isBefore(to));
        }
        return all.stream().sorted().distinct().toList();
    }

    private static Instant at(LocalDate day, int minute) {
        return ZonedDateTime.of(day.atTime(minute / 60, minute % 60), VietnamTime.ZONE)
                .toInstant();
    }
}
