package vn.tiendo.notification.policy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.deadline.DueDeadline;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/** The policies. They are data, so that a province may change them without a release. */
@Singleton
public class ReminderPolicies {
    private final Sql sql;

    ReminderPolicies(Sql sql) {
        this.sql = sql;
    }

    /**
     * The policy that decides for each, by the id of the deadline, in one statement.
     *
     * @param unitPath the line of the unit whose plan it is, from the root
     */
    public Map<UUID, ReminderPolicy> of(Collection<DueDeadline> deadlines, Function<DueDeadline, List<UUID>> unitPath) {
        Map<UUID, List<PolicyScope>> scopes = new HashMap<>();
        deadlines.forEach(deadline -> scopes.put(deadline.id(), PolicyScope.of(deadline, unitPath.apply(deadline))));
        Map<String, ReminderPolicy> known =
                among(scopes.values().stream().flatMap(List::stream).toList());
        Map<UUID, ReminderPolicy> policies = new HashMap<>();
        scopes.forEach((deadline, line) -> policies.put(deadline, nearest(line, known)));
        return policies;
    }

    /** The first of the scopes that has a policy; the province always has one. */
    ReminderPolicy nearest(List<PolicyScope> line) {
        return nearest(line, among(line));
    }

    Optional<ReminderPolicy> own(PolicyScope scope) {
        return Optional.ofNullable(among(List.of(scope)).get(scope.toString()));
    }

    private static ReminderPolicy nearest(List<PolicyScope> line, Map<String, ReminderPolicy> known) {
        return line.stream()
                .map(scope -> known.get(scope.toString()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, ReminderPolicy> among(Collection<PolicyScope> scopes) {
        record Line(String scope, boolean quiet, long version, Rung rung) {}
        List<String> names =
                scopes.stream().map(PolicyScope::toString).distinct().toList();
        return sql
                .list(
                        "SELECT p.scope, p.quiet, p.version, r.days, r.counted, r.notice, r.recipients, r.since"
                                + " FROM reminder_policy p JOIN reminder_rung r ON r.scope = p.scope"
                                + " WHERE p.scope = ANY (?::text[]) ORDER BY p.scope, r.days, r.counted",
                        row -> new Line(row.text("scope"), row.flag("quiet"), row.number("version"), rung(row)),
                        names)
                .stream()
                .collect(Collectors.groupingBy(
                        Line::scope,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                lines -> new ReminderPolicy(
                                        PolicyScope.parse(lines.get(0).scope()),
                                        lines.get(0).quiet(),
                                        lines.stream().map(Line::rung).toList(),
                                        lines.get(0).version()))));
    }

    private static Rung rung(Row row) {
        return new Rung(
                row.integer("days"),
                row.constant("counted", Counted.class),
                row.constant("notice", NotificationKind.class),
                row.texts("recipients").stream().map(Relation::valueOf).toList(),
                row.instantOrNull("since"));
    }

    /** A rung that was there before keeps its beginning; a new one begins now. */
    void put(PolicyScope scope, boolean quiet, List<Rung> rungs, String by, Instant now) {
        Map<String, @Nullable Instant> before = new HashMap<>();
        own(scope).ifPresent(policy -> policy.rungs().forEach(rung -> before.put(rung.key(), rung.since())));
        sql.update(
                "INSERT INTO reminder_policy (scope, quiet, version, changed_at, changed_by) VALUES (?, ?, 1, ?, ?)"
                        + " ON CONFLICT (scope) DO UPDATE SET quiet = excluded.quiet,"
                        + " version = reminder_policy.version + 1, changed_at = excluded.changed_at,"
                        + " changed_by = excluded.changed_by",
                scope.toString(),
                quiet,
                now,
                by);
        sql.update("DELETE FROM reminder_rung WHERE scope = ?", scope.toString());
        sql.batch(
                "INSERT INTO reminder_rung (scope, days, counted, notice, recipients, since)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                rungs.stream()
                        .map(rung -> new @Nullable Object[] {
                            scope.toString(),
                            rung.days(),
                            rung.counted(),
                            rung.notice(),
                            rung.recipients().stream().map(Enum::name).toList(),
                            before.containsKey(rung.key()) ? before.get(rung.key()) : now
                        })
                        .toList());
    }
}
