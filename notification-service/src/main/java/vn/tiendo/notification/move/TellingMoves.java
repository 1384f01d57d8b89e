package vn.tiendo.notification.move;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.notification.day.OpeningTimes;
import vn.tiendo.notification.inbox.NewNotification;
import vn.tiendo.notification.inbox.PostingNotifications;
import vn.tiendo.notification.unit.Successors;
import vn.tiendo.platform.event.DueMove.Cause;

/** Tells owners of moved dates, in office hours. */
@Singleton
class TellingMoves {
    private final Moves moves;
    private final Successors successors;
    private final PostingNotifications inbox;
    private final OpeningTimes openings;
    private final Clock clock;
    private final MoveWording wording;

    TellingMoves(
            Moves moves,
            Successors successors,
            PostingNotifications inbox,
            OpeningTimes openings,
            Clock clock,
            @ConfigProperty(name = "tiendo.link-base") String linkBase) {
        this.moves = moves;
        this.successors = successors;
        this.inbox = inbox;
        this.openings = openings;
        this.clock = clock;
        this.wording = new MoveWording(linkBase);
    }

    @Scheduled(
            every = "{tiendo.moves.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void now() {
        for (Cause cause : Cause.values()) {
            QuarkusTransaction.requiringNew().run(() -> tell(cause));
        }
    }

    private void tell(Cause cause) {
        Instant now = clock.instant();
        if (!moves.complete(cause) || openings.current().onOrAfter(now).isAfter(now) || !moves.mayTell()) {
            return;
        }
        List<NewNotification> notices = new ArrayList<>();
        byRecipient(moves.take(cause)).forEach((recipient, all) -> notices.addAll(noticesOf(recipient, all, cause)));
        inbox.post(notices);
    }

    private List<NewNotification> noticesOf(UUID recipient, List<Moved> all, Cause cause) {
        boolean oneEdit = cause == Cause.CALENDAR || (cause == Cause.AMENDMENT && all.size() > 1);
        return oneEdit
                ? List.of(wording.summary(all, cause, recipient))
                : all.stream().map(moved -> wording.of(moved, cause, recipient)).toList();
    }

    private Map<UUID, List<Moved>> byRecipient(List<Moved> all) {
        List<UUID> leads = all.stream().map(Moved::leadUnitId).distinct().toList();
        Map<UUID, List<UUID>> succeeded = successors.of(leads, LocalDate.now(clock));
        Map<UUID, List<Moved>> byRecipient = new LinkedHashMap<>();
        for (Moved moved : all) {
            for (UUID unit : succeeded.getOrDefault(moved.leadUnitId(), List.of(moved.leadUnitId()))) {
                byRecipient.computeIfAbsent(unit, first -> new ArrayList<>()).add(moved);
            }
        }
        return byRecipient;
    }
}
