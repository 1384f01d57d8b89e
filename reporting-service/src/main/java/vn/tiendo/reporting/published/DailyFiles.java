package vn.tiendo.reporting.published;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/** The files of all days. */
@Singleton
class DailyFiles {
    static final String JSON = "application/json";
    static final String CSV = "text/csv";

    private static final String ABOUT = "SELECT day, name, bytes, rows, sha256, made_at FROM daily_file";

    private final Sql sql;
    private final Clock clock;
    private final String base;

    DailyFiles(Sql sql, Clock clock, @ConfigProperty(name = "tiendo.link-base") String linkBase) {
        this.sql = sql;
        this.clock = clock;
        base = linkBase + "/public/v1/files/";
    }

    /** One after the other, whichever instance it is; the lock ends with the transaction. */
    Set<String> madeAlready(LocalDate day) {
        sql.list("SELECT pg_advisory_xact_lock(hashtext('daily_file'))::text AS held", row -> row.text("held"));
        return Set.copyOf(sql.list("SELECT name FROM daily_file WHERE day = ?", row -> row.text("name"), day));
    }

    void keep(LocalDate day, String name, byte[] content, int rows) {
        sql.update(
                "INSERT INTO daily_file (day, name, content, bytes, rows, sha256, made_at)"
                        + " VALUES (?, ?, ?, ?, ?, encode(sha256(?), 'hex'), ?)",
                day,
                name,
                content,
                content.length,
                rows,
                content,
                clock.instant());
    }

    /** @param last the last day to lose its files */
    void dropUntil(LocalDate last) {
        sql.update("DELETE FROM daily_file WHERE day <= ?", last);
    }

    List<DailyFile> of(LocalDate day) {
        return sql.list(ABOUT + " WHERE day = ? ORDER BY name", this::file, day);
    }

    /** Of the newest day that has some. */
    List<DailyFile> newest() {
        return sql.list(ABOUT + " WHERE day = (SELECT max(day) FROM daily_file) ORDER BY name", this::file);
    }

    /** Newest first. */
    List<LocalDate> days(int limit, @Nullable LocalDate before) {
        return sql.list(
                "SELECT DISTINCT day FROM daily_file WHERE (?::date IS NULL OR day < ?::date) ORDER BY day DESC LIMIT ?",
                row -> row.date("day"),
                before,
                before,
                limit);
    }

    record Content(byte[] bytes, String sha256, String mediaType, Instant madeAt) {}

    Optional<Content> content(LocalDate day, String name) {
        return sql.one(
                "SELECT content, sha256, made_at FROM daily_file WHERE day = ? AND name = ?",
                row -> new Content(row.bytes("content"), row.text("sha256"), mediaType(name), row.instant("made_at")),
                day,
                name);
    }

    private DailyFile file(Row row) {
        LocalDate day = row.date("day");
        String name = row.text("name");
        return new DailyFile(
                day,
                name,
                base + day + "/" + name,
                mediaType(name),
                row.number("bytes"),
                row.number("rows"),
                row.text("sha256"),
                base + "schemas/" + name.substring(0, name.indexOf('.')) + ".json",
                row.moment("made_at"));
    }

    private static String mediaType(String name) {
        return name.endsWith(".csv") ? CSV : JSON;
    }
}
