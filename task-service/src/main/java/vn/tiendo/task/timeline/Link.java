package vn.tiendo.task.timeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.sql.Row;

/** An entry as it takes part in the chain of its task. The hash is counted here a second time, apart from the database. */
record Link(
        UUID task,
        long id,
        long sequence,
        String kind,
        Instant happenedAt,
        Instant recordedAt,
        @Nullable String subject,
        @Nullable String post,
        @Nullable UUID unit,
        @Nullable String unitName,
        String details,
        @Nullable String actingFor,
        byte[] hash) {

    static final String COLUMNS =
            "e.task_id, e.id, e.sequence, e.kind, e.happened_at, e.recorded_at, e.subject, e.post,"
                    + " e.unit_id, e.unit_name, e.details::text AS details,"
                    + " e.acting_for::text AS acting_for, e.hash";

    static Link of(Row row) {
        return new Link(
                row.uuid("task_id"),
                row.number("id"),
                row.number("sequence"),
                row.text("kind"),
                row.instant("happened_at"),
                row.instant("recorded_at"),
                row.textOrNull("subject"),
                row.textOrNull("post"),
                row.uuidOrNull("unit_id"),
                row.textOrNull("unit_name"),
                row.text("details"),
                row.textOrNull("acting_for"),
                row.bytes("hash"));
    }

    boolean follows(byte[] previous) {
        return Arrays.equals(hash, hashAfter(previous));
    }

    private byte[] hashAfter(byte[] previous) {
        Stream<@Nullable Object> always = Stream.of(
                task,
                sequence,
                kind,
                microseconds(happenedAt),
                microseconds(recordedAt),
                subject,
                post,
                unit,
                unitName,
                details);
        // Entries from before it was noted have no such field, nor do those of people who stood in for nobody.
        Stream<@Nullable Object> since = actingFor == null ? Stream.empty() : Stream.of(actingFor);
        String fields = Stream.concat(always, since).map(Link::withLength).collect(Collectors.joining(","));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(fields.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String withLength(@Nullable Object field) {
        if (field == null) {
            return "-";
        }
        String text = field.toString();
        return text.getBytes(StandardCharsets.UTF_8).length + ":" + text;
    }

    private static long microseconds(Instant moment) {
        return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
    }
}
