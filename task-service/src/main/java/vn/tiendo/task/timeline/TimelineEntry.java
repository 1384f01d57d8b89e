package vn.tiendo.task.timeline;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a task.
 *
 * @param happenedAt when it took effect in the world
 * @param recordedAt when it was entered, which may be later
 * @param actor null when a plan caused it
 * @param details what changed, by field name
 */
record TimelineEntry(
        long id,
        Happening kind,
        OffsetDateTime happenedAt,
        OffsetDateTime recordedAt,
        @Nullable Actor actor,
        Map<String, Object> details) {

    /** Who acted: the identity provider's id, the post and the unit as they were then. */
    record Actor(String subject, @Nullable String post, UUID unitId, @Nullable String unitName) {}
}
