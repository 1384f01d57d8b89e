package vn.tiendo.task.timeline;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a task.
 *
 * @param sequence counts the entries of the task from 1, without gaps
 * @param happenedAt when it took effect in the world
 * @param recordedAt when it was entered, which may be later
 * @param actor null when a plan caused it
 * @param details what changed, by field name
 * @param hash SHA-256 of this entry and the hash before it, in hexadecimal
 */
record TimelineEntry(
        long id,
        long sequence,
        Happening kind,
        OffsetDateTime happenedAt,
        OffsetDateTime recordedAt,
        @Nullable Actor actor,
        Map<String, Object> details,
        String hash) {

    /**
     * Who acted: the identity provider's id, the post and the unit as they were then.
     *
     * @param actingFor whom they stood in for on that day in a unit of theirs that leads, supports or answers for the task;
     *     null when for nobody, or when the task is charged to them by name
     */
    record Actor(
            String subject,
            @Nullable String post,
            UUID unitId,
            @Nullable String unitName,
            @Nullable ActingFor actingFor) {}

    /** @param post as it was said when the delegation was recorded; null when nobody said it */
    record ActingFor(String subject, @Nullable String post, UUID unitId, String unitName) {}
}
