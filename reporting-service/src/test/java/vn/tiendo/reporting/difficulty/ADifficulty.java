package vn.tiendo.reporting.difficulty;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyState;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyStatus;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Territory;

/** A difficulty whose states are told one after the other; each level has until 15 June 2025. */
final class ADifficulty {
    private static final Instant DUE = moment("2025-06-16T00:00:00+07:00");

    final UUID id = Ids.next();
    private final UUID taskId;
    private final String text;
    private Instant raisedAt = DUE;
    private int level = 1;
    private UUID heldBy = Territory.CULTURE;
    private @Nullable String resolution;
    private long version;

    private ADifficulty(UUID taskId, String text) {
        this.taskId = taskId;
        this.text = text;
    }

    static ADifficulty of(UUID task, String text) {
        return new ADifficulty(task, text);
    }

    DifficultyState raised(String at) {
        raisedAt = moment(at);
        return told(at);
    }

    DifficultyState climbed(UUID above, String at) {
        level++;
        heldBy = above;
        return told(at);
    }

    DifficultyState resolved(String how, String at) {
        resolution = how;
        return told(at);
    }

    private DifficultyState told(String at) {
        version++;
        return new DifficultyState(
                id,
                taskId,
                Territory.DA_LOC,
                heldBy,
                level,
                text,
                resolution == null ? DifficultyStatus.OPEN : DifficultyStatus.RESOLVED,
                resolution,
                DUE,
                raisedAt,
                version,
                moment(at));
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
