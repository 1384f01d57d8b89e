package vn.tiendo.notification.note;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.notification.day.OpeningTimes;
import vn.tiendo.notification.inbox.NewNotification;
import vn.tiendo.notification.inbox.PostingNotifications;
import vn.tiendo.notification.note.Notes.Ready;
import vn.tiendo.notification.unit.Successors;

/** Tells units what was said to them, in office hours; several instances share what waits. */
@Singleton
class TellingNotes {
    private static final int BATCH = 200;

    private final Notes notes;
    private final Successors successors;
    private final PostingNotifications inbox;
    private final OpeningTimes openings;
    private final Clock clock;
    private final NoteWording wording;

    TellingNotes(
            Notes notes,
            Successors successors,
            PostingNotifications inbox,
            OpeningTimes openings,
            Clock clock,
            @ConfigProperty(name = "tiendo.link-base") String linkBase) {
        this.notes = notes;
        this.successors = successors;
        this.inbox = inbox;
        this.openings = openings;
        this.clock = clock;
        this.wording = new NoteWording(linkBase);
    }

    @Scheduled(
            every = "{tiendo.notes.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void now() {
        int told;
        do {
            told = QuarkusTransaction.requiringNew().call(this::tell);
        } while (told == BATCH);
    }

    private int tell() {
        Instant now = clock.instant();
        if (!notes.areReady() || openings.current().onOrAfter(now).isAfter(now)) {
            return 0;
        }
        List<Ready> taken = notes.take(BATCH, now);
        Map<UUID, List<UUID>> succeeded =
                successors.of(taken.stream().map(Ready::toUnitId).distinct().toList(), LocalDate.now(clock));
        List<NewNotification> notices = new ArrayList<>();
        for (Ready note : taken) {
            if (!note.pointless()) {
                succeeded
                        .getOrDefault(note.toUnitId(), List.of(note.toUnitId()))
                        .forEach(recipient -> notices.add(wording.of(note, recipient)));
            }
        }
        inbox.post(notices);
        return taken.size();
    }
}
