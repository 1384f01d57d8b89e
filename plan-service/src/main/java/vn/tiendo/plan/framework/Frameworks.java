package vn.tiendo.plan.framework;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;

/** All sets of criteria, each with all its versions. */
@Singleton
public class Frameworks {
    private static final String SELECT = "SELECT kept.content::text AS content, kept.edited_at FROM framework"
            + " JOIN framework_version kept ON kept.framework_id = framework.id";
    private static final String NOW = " AND kept.version = framework.version";

    /** A province's sets are seen by the units of that province, starter sets by all. Takes the caller's units. */
    private static final String VISIBLE = " WHERE (framework.starter OR EXISTS (SELECT FROM unit mine"
            + " WHERE mine.id = ANY (?::uuid[]) AND framework.province_unit_id = ANY (mine.path)))";

    private final Sql sql;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Frameworks(Sql sql, Caller caller, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Filter(
            @Nullable String index, @Nullable UUID provinceUnitId, @Nullable Integer year, @Nullable Boolean starter) {}

    /** Newest first. */
    List<Framework> page(Filter filter, int limit, @Nullable Cursor after) {
        StringBuilder where = new StringBuilder(SELECT + NOW + VISIBLE);
        List<@Nullable Object> arguments = new ArrayList<>(List.<Object>of(caller.roots()));
        add(where, arguments, " AND framework.index = ?", filter.index());
        add(where, arguments, " AND framework.province_unit_id = ?", filter.provinceUnitId());
        add(where, arguments, " AND framework.year = ?", filter.year());
        add(where, arguments, " AND framework.starter = ?", filter.starter());
        add(where, arguments, " AND framework.id < ?", after == null ? null : after.uuid(0));
        arguments.add(limit);
        return sql.list(where + " ORDER BY framework.id DESC LIMIT ?", this::framework, arguments.toArray());
    }

    /** As it is now, or in an earlier version; empty also when the caller may not see it. */
    Optional<Framework> find(UUID id, @Nullable Integer version) {
        return version == null
                ? sql.one(SELECT + NOW + VISIBLE + " AND framework.id = ?", this::framework, caller.roots(), id)
                : sql.one(
                        SELECT + VISIBLE + " AND framework.id = ? AND kept.version = ?",
                        this::framework,
                        caller.roots(),
                        id,
                        version);
    }

    /** For changing: nobody else changes it until this transaction ends. */
    Optional<Framework> locked(UUID id) {
        sql.one("SELECT id FROM framework WHERE id = ? FOR UPDATE", row -> row.uuid("id"), id);
        return find(id, null);
    }

    /** What a unit's plan of the year answers to: its province's set, or the starter set where there is none. */
    public List<FrameworkState> inForce(Unit unit, int year, Collection<String> indices) {
        return sql.list(
                SELECT.replaceFirst("SELECT", "SELECT DISTINCT ON (framework.index)") + NOW
                        + " WHERE framework.index = ANY (?) AND (framework.starter OR"
                        + " (framework.province_unit_id = ANY (?::uuid[]) AND framework.year = ?))"
                        + " ORDER BY framework.index, framework.starter",
                this::state,
                indices,
                unit.path(),
                year);
    }

    /** The indices that a unit's plan of the year may answer to. */
    public List<String> indicesFor(Unit unit, int year) {
        return sql.list(
                "SELECT DISTINCT index FROM framework WHERE starter"
                        + " OR (province_unit_id = ANY (?::uuid[]) AND year = ?) ORDER BY index",
                row -> row.text("index"),
                unit.path(),
                year);
    }

    /** In their present versions, whoever asks. */
    public List<FrameworkState> all(Collection<UUID> ids) {
        return sql.list(SELECT + NOW + " WHERE framework.id = ANY (?::uuid[])", this::state, ids);
    }

    /** False when the province has a set for this index and year already, or the index a starter set. */
    boolean add(FrameworkState state, String editor) {
        int added = sql.update(
                "INSERT INTO framework (id, index, province_unit_id, year, starter, version) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                state.frameworkId(),
                state.index(),
                state.provinceUnitId(),
                state.year(),
                state.starter(),
                state.version());
        if (added == 1) {
            keep(state, editor);
        }
        return added == 1;
    }

    void change(FrameworkState state, String editor) {
        sql.update("UPDATE framework SET version = ? WHERE id = ?", state.version(), state.frameworkId());
        keep(state, editor);
    }

    private void keep(FrameworkState state, String editor) {
        sql.update(
                "INSERT INTO framework_version (framework_id, version, content, edited_by, edited_at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                state.frameworkId(),
                state.version(),
                sql.json(state),
                editor,
                clock.instant());
        outbox.add(state);
    }

    private Framework framework(Row row) {
        return Framework.of(state(row), row.moment("edited_at"));
    }

    private FrameworkState state(Row row) {
        return sql.parse(row.text("content"), new TypeReference<>() {});
    }

    private static void add(
            StringBuilder where, List<@Nullable Object> arguments, String condition, @Nullable Object argument) {
        if (argument != null) {
            where.append(condition);
            arguments.add(argument);
        }
    }
}
