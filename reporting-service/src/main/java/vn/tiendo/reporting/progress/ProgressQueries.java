package vn.tiendo.reporting.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.reporting.figure.Tally;

/**
 * Reads the tallies, however many tasks there are, in three statements: the newest change, the buckets, the names of
 * units. What was asked a moment ago is answered alike, with the moment it is true for.
 */
@Singleton
public class ProgressQueries {
    private static final String NEWEST = "SELECT applied_through FROM tally_state";
    /** Tasks that stand alike in time share a bucket, so the first moment of a bucket speaks for all. */
    private static final String BUCKETS = "SELECT %s, tally.state, tally.closed_as, min(tally.due_at) AS due_at,"
            + " min(tally.stale_at) AS stale_at, sum(tally.tasks)::bigint AS tasks FROM %s"
            + " WHERE (?::text IS NULL OR tally.index_code = ?) AND (?::int IS NULL OR tally.year = ?)"
            + " GROUP BY 1, 2, 3, 4, 5, tally.due_at <= ?, tally.due_at <= ?, tally.stale_at <= ?"
            + " HAVING sum(tally.tasks) <> 0";

    private static final int MOST_RECENT = 2_000;

    private final Sql sql;
    private final Units units;
    private final Clock clock;
    private final ObjectMapper json;
    private final RecentAnswers<Question, Answer> recent;

    ProgressQueries(
            Sql sql,
            Units units,
            Clock clock,
            ObjectMapper json,
            @ConfigProperty(name = "tiendo.progress.max-age") Duration maxAge) {
        this.sql = sql;
        this.units = units;
        this.clock = clock;
        this.json = json;
        this.recent = new RecentAnswers<>(maxAge, MOST_RECENT, System::nanoTime);
    }

    private record Question(
            UUID unitId, List<UUID> path, GroupBy groupBy, int depth, @Nullable String index, @Nullable Integer year) {}

    /** @param depth levels below the unit at which {@link GroupBy#UNIT} sums up */
    public ProgressView of(Unit unit, GroupBy groupBy, int depth, @Nullable String index, @Nullable Integer year) {
        return answer(unit, groupBy, depth, index, year).view();
    }

    /** What is held, with what is sent of it: hundreds of readers a second are sent the same. */
    record Answer(ProgressView view, byte[] json) {}

    Answer answer(Unit unit, GroupBy groupBy, int depth, @Nullable String index, @Nullable Integer year) {
        Instant now = clock.instant();
        Question question = new Question(unit.id(), unit.path(), groupBy, depth, index, year);
        return recent.answer(question, now, () -> written(counted(unit, question, now)));
    }

    private Answer written(ProgressView view) {
        try {
            return new Answer(view, json.writeValueAsBytes(view));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private ProgressView counted(Unit unit, Question asked, Instant now) {
        Newest newest = sql.one(NEWEST, row -> new Newest(row.instantOrNull("applied_through")))
                .orElseThrow();
        Tally total = new Tally();
        Map<Bucket.Key, Tally> groups = new HashMap<>();
        for (Bucket bucket : buckets(asked, now)) {
            total.add(bucket.state(), bucket.timeliness(now), bucket.tasks());
            groups.computeIfAbsent(bucket.group(), any -> new Tally())
                    .add(bucket.state(), bucket.timeliness(now), bucket.tasks());
        }
        return new ProgressView(
                new UnitRef(unit.id(), unit.name()),
                asked.groupBy(),
                asked.index(),
                asked.year(),
                VietnamTime.at(now),
                VietnamTime.atOrNull(newest.at()),
                total.figures(),
                GroupLabels.of(asked.groupBy(), groups, units));
    }

    private List<Bucket> buckets(Question asked, Instant now) {
        List<@Nullable Object> arguments = new ArrayList<>(scope(asked));
        arguments.add(asked.index());
        arguments.add(asked.index());
        arguments.add(asked.year());
        arguments.add(asked.year());
        arguments.add(now);
        arguments.add(now.plus(Deadline.SOON));
        arguments.add(now);
        String query = String.format(
                BUCKETS, asked.groupBy().columns(), asked.groupBy().source());
        return sql.list(query, Bucket::of, arguments.toArray());
    }

    /** What the source of the grouping asks for, in its order. */
    private static List<Object> scope(Question asked) {
        int level = asked.path().size();
        return switch (asked.groupBy()) {
            case UNIT -> List.of(level + asked.depth(), asked.unitId(), level + asked.depth(), level);
            case LEAD, PLAN -> List.of(asked.unitId(), asked.unitId());
            case DIMENSION, MONTH, STATE -> List.of(asked.unitId());
        };
    }

    private record Newest(@Nullable Instant at) {}
}
