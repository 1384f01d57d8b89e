package vn.tiendo.reporting.framework;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import vn.tiendo.platform.event.EventJson;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;

/** The newest version known of each set of criteria. */
@Singleton
public class Frameworks {
    private final Sql sql;

    Frameworks(Sql sql) {
        this.sql = sql;
    }

    void take(FrameworkState state) {
        sql.update(
                "INSERT INTO framework (id, version, index_code, province_unit_id, year, name, content)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET version = excluded.version,"
                        + " index_code = excluded.index_code, province_unit_id = excluded.province_unit_id,"
                        + " year = excluded.year, name = excluded.name, content = excluded.content"
                        + " WHERE framework.version < excluded.version",
                state.frameworkId(),
                state.version(),
                state.index(),
                state.provinceUnitId(),
                state.year(),
                state.name(),
                new String(EventJson.write(state), StandardCharsets.UTF_8));
    }

    public Optional<FrameworkState> find(UUID id) {
        return sql.one(
                "SELECT content FROM framework WHERE id = ?",
                row -> (FrameworkState) EventJson.read(
                        Topic.FRAMEWORK,
                        Topic.typeOf(FrameworkState.class),
                        row.text("content").getBytes(StandardCharsets.UTF_8)),
                id);
    }
}
