package vn.tiendo.task.scope;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.tiendo.platform.sql.Sql;

/**
 * Whether a caller answers for few units and follows few plans, so that looking at each of them finds a page sooner than
 * looking at everybody's work. It decides how a list is read and never what is in it: an answer of some minutes ago serves.
 */
@Singleton
public class Breadth {
    private static final int FEW = 100;
    private static final Duration KNOWN_FOR = Duration.ofMinutes(5);

    private final Sql sql;
    private final Clock clock;
    private final Map<List<UUID>, Known> known = new ConcurrentHashMap<>();

    Breadth(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Known(boolean few, Instant at) {}

    public boolean isFew(List<UUID> roots) {
        Instant now = clock.instant();
        Known last = known.get(roots);
        if (last == null || Duration.between(last.at(), now).abs().compareTo(KNOWN_FOR) > 0) {
            last = new Known(ways(roots) <= FEW, now);
            known.put(roots, last);
        }
        return last.few();
    }

    private int ways(List<UUID> roots) {
        return sql.one(
                        "SELECT cardinality(units_below(?::uuid[])) + cardinality(plans_followed(?::uuid[])) AS ways",
                        row -> row.integer("ways"),
                        roots,
                        roots)
                .orElse(0);
    }
}
