package vn.tiendo.notification.reminder;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.day.OfficeHours;
import vn.tiendo.notification.day.OpeningTimes;
import vn.tiendo.notification.deadline.Deadlines;
import vn.tiendo.notification.deadline.DueDeadline;
import vn.tiendo.notification.policy.ReminderPolicies;
import vn.tiendo.notification.policy.ReminderPolicy;
import vn.tiendo.notification.reminder.Ladder.Step;
import vn.tiendo.notification.reminder.Telling.Decision;
import vn.tiendo.notification.unit.Successors;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;

/** Looks at the deadlines whose time has come, and has told whoever must be told. */
@Singleton
class Reminding {
    static final int BATCH = 200;
    /** Events of units may come after those of their work. */
    private static final Duration WAIT_FOR_UNITS = Duration.ofMinutes(1);

    private static final Duration WAIT_FOR_REPORT = Duration.ofDays(1);

    private final Deadlines deadlines;
    private final ReminderPolicies policies;
    private final Ledger ledger;
    private final OpeningTimes openings;
    private final Successors successors;
    private final Telling telling;
    private final Sql sql;
    private final Clock clock;

    Reminding(
            Deadlines deadlines,
            ReminderPolicies policies,
            Ledger ledger,
            OpeningTimes openings,
            Successors successors,
            Telling telling,
            Sql sql,
            Clock clock) {
        this.deadlines = deadlines;
        this.policies = policies;
        this.ledger = ledger;
        this.openings = openings;
        this.successors = successors;
        this.telling = telling;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * One batch in the transaction of the caller: telling, writing down and planning commit together.
     *
     * @return how many deadlines were looked at
     */
    int remind() {
        Instant now = clock.instant();
        return remind(deadlines.claim(now, BATCH), now);
    }

    /** The same for one deadline alone, unless somebody else has looked at it. */
    void remind(UUID deadline) {
        Instant now = clock.instant();
        remind(deadlines.claim(now, deadline), now);
    }

    private int remind(List<DueDeadline> claimed, Instant now) {
        if (claimed.isEmpty()) {
            return 0;
        }
        OfficeHours hours = openings.current();
        Map<UUID, Set<String>> spent = ledger.spent(claimed);
        Recipients recipients = recipientsOf(claimed);
        Map<UUID, @Nullable Instant> looks = new HashMap<>();
        List<Decision> decisions = new ArrayList<>();
        List<DueDeadline> known = claimed.stream().filter(recipients::knows).toList();
        Map<UUID, ReminderPolicy> policy = policies.of(
                known, deadline -> recipients.unit(deadline.unitId()).path());
        claimed.forEach(deadline -> looks.put(deadline.id(), now.plus(WAIT_FOR_UNITS)));
        for (DueDeadline deadline : known) {
            ReminderPolicy its = Objects.requireNonNull(policy.get(deadline.id()));
            Step step = step(deadline, its, spent.getOrDefault(deadline.id(), Set.of()), hours, now);
            looks.put(deadline.id(), step.nextLookAt());
            decisions.add(new Decision(deadline, step));
        }
        telling.tell(decisions, recipients, hours.calendar(), now);
        deadlines.lookAt(looks);
        return claimed.size();
    }

    /** Nobody is told twice of one matter, but it is looked at again in case the other way to tell ends. */
    private static Step step(
            DueDeadline deadline, ReminderPolicy policy, Set<String> spent, OfficeHours hours, Instant now) {
        if (deadline.settled()) {
            return Step.END;
        }
        return deadline.toldByReport()
                ? Step.waitUntil(now.plus(WAIT_FOR_REPORT))
                : new Ladder(policy.rungs()).step(deadline.deadline(), spent, hours.heeded(policy.quiet()), now);
    }

    private Recipients recipientsOf(List<DueDeadline> claimed) {
        LocalDate today = LocalDate.now(clock);
        Set<UUID> named = claimed.stream()
                .flatMap(deadline -> Stream.of(deadline.unitId(), deadline.leadUnitId(), deadline.reportsTo()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        Map<UUID, List<UUID>> succeeded = successors.of(named, today);
        succeeded.values().forEach(named::addAll);
        return new Recipients(unitsOf(named), succeeded, today);
    }

    /** The named units, and all above them. */
    private Map<UUID, Unit> unitsOf(Set<UUID> named) {
        return sql
                .list(
                        "SELECT " + Unit.COLUMNS + " FROM unit WHERE id IN"
                                + " (SELECT unnest(path) FROM unit named WHERE named.id = ANY (?::uuid[]))",
                        Unit::of,
                        named)
                .stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
    }
}
