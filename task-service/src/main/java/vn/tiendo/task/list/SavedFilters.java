package vn.tiendo.task.list;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.http.KeptQuery;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;

/** The searches that the caller keeps; those of others do not exist for them. */
@Singleton
public class SavedFilters {
    private static final int MOST = 50;

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    SavedFilters(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /** Adds what a kept search says to the parameters of an address, which count where they say something else. */
    public void apply(@Nullable UUID filter, TaskFilterParameters parameters, UriInfo address) {
        if (filter != null) {
            KeptQuery.of(get(filter).query())
                    .into(parameters, address.getQueryParameters().keySet());
        }
    }

    List<SavedFilter> all() {
        return sql.list("SELECT * FROM task_filter WHERE subject = ? ORDER BY name", SavedFilter::of, caller.subject());
    }

    /** @throws Problem not-found when it is none of the caller's */
    SavedFilter get(UUID id) {
        return sql.one("SELECT * FROM task_filter WHERE id = ? AND subject = ?", SavedFilter::of, id, caller.subject())
                .orElseThrow(Problem::notFound);
    }

    @Transactional
    SavedFilter add(SavedFilter.Wanted wanted) {
        UUID id = Ids.next();
        if (others(id, wanted).size() >= MOST) {
            throw Problem.of(SavedFilterProblem.TOO_MANY_FILTERS, MOST);
        }
        sql.update(
                "INSERT INTO task_filter (id, subject, name, query, version, updated_at) VALUES (?, ?, ?, ?, 1, ?)",
                id,
                caller.subject(),
                wanted.name(),
                wanted.query(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return get(id);
    }

    @Transactional
    SavedFilter change(UUID id, SavedFilter.Wanted wanted, @Nullable String ifMatch) {
        others(id, wanted);
        SavedFilter known = get(id);
        Versions.require(ifMatch, known.version(), known);
        sql.update(
                "UPDATE task_filter SET name = ?, query = ?, version = version + 1, updated_at = ? WHERE id = ?",
                wanted.name(),
                wanted.query(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                id);
        return get(id);
    }

    @Transactional
    void remove(UUID id, @Nullable String ifMatch) {
        lock();
        SavedFilter known = get(id);
        Versions.require(ifMatch, known.version(), known);
        sql.update("DELETE FROM task_filter WHERE id = ?", id);
    }

    /** The caller's other filters, none of which has the name; until the end of the transaction no more come. */
    private List<SavedFilter> others(UUID id, SavedFilter.Wanted wanted) {
        KeptQuery.of(wanted.query()).into(new TaskFilterParameters(), Set.of());
        lock();
        List<SavedFilter> others =
                all().stream().filter(one -> !one.id().equals(id)).toList();
        if (others.stream().anyMatch(one -> one.name().equals(wanted.name()))) {
            throw Problem.of(SavedFilterProblem.FILTER_NAME_TAKEN, wanted.name());
        }
        return others;
    }

    private void lock() {
        sql.list("SELECT pg_advisory_xact_lock(hashtextextended(?, 151))", row -> true, caller.subject());
    }
}
