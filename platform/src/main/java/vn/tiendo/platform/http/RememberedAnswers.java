package vn.tiendo.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.sql.Sql;

/** First answers by idempotency key. It runs on the database's clock: a simulated day must not make keys expire. */
@Singleton
class RememberedAnswers {
    private static final Duration LIFE = Duration.ofHours(48);
    /** A claim without an answer after this long belongs to a process that died. */
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private final Sql sql;
    private final ObjectMapper json;

    RememberedAnswers(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record Key(String key, String subject, String path) {}

    /** @param status 0 while the first request is still being worked on */
    record Answer(
            String fingerprint, int status, @Nullable String body, @Nullable String location, @Nullable String etag) {}

    /** Empty when the key is new and now ours. */
    Optional<Answer> claim(Key key, String fingerprint) {
        sql.update(
                "DELETE FROM idempotency WHERE key = ? AND subject = ? AND path = ?"
                        + " AND (created_at < now() - ?::interval OR (status = 0 AND created_at < now() - ?::interval))",
                key.key(),
                key.subject(),
                key.path(),
                LIFE.toString(),
                ABANDONED.toString());
        int mine = sql.update(
                "INSERT INTO idempotency (key, subject, path, fingerprint) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                key.key(),
                key.subject(),
                key.path(),
                fingerprint);
        if (mine == 1) {
            return Optional.empty();
        }
        return sql.one(
                "SELECT fingerprint, status, body, location, etag FROM idempotency"
                        + " WHERE key = ? AND subject = ? AND path = ?",
                row -> new Answer(
                        row.text("fingerprint"),
                        row.integer("status"),
                        row.textOrNull("body"),
                        row.textOrNull("location"),
                        row.textOrNull("etag")),
                key.key(),
                key.subject(),
                key.path());
    }

    void keep(Key key, int status, @Nullable Object entity, @Nullable String location, @Nullable String etag) {
        try {
            sql.update(
                    "UPDATE idempotency SET status = ?, body = ?, location = ?, etag = ?"
                            + " WHERE key = ? AND subject = ? AND path = ?",
                    status,
                    entity == null ? null : json.writeValueAsString(entity),
                    location,
                    etag,
                    key.key(),
                    key.subject(),
                    key.path());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An answer that was sent as JSON cannot be written as JSON", unwritable);
        }
    }

    void forget(Key key) {
        sql.update(
                "DELETE FROM idempotency WHERE key = ? AND subject = ? AND path = ?",
                key.key(),
                key.subject(),
                key.path());
    }
}
