package vn.tiendo.task.timeline;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.scope.Scope;
import vn.tiendo.task.scope.Visibility;

/** Counts the hashes of timelines anew, some entries at a time. */
@Singleton
class VerifyingTimelines {
    private static final int AT_A_TIME = 2_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Sql sql;
    private final Scope scope;
    private final Caller caller;

    VerifyingTimelines(Sql sql, Scope scope, Caller caller) {
        this.sql = sql;
        this.scope = scope;
        this.caller = caller;
    }

    Verification ofTask(UUID task) {
        scope.of(task);
        return verify("e.task_id = ?", List.of(task));
    }

    /** Of every task the caller may see. */
    Verification ofAll() {
        return verify(
                "e.task_id IN (SELECT t.id FROM task t WHERE " + Visibility.OF_TASK + ")",
                Visibility.arguments(caller.roots()));
    }

    private Verification verify(String condition, List<?> arguments) {
        Chains chains = new Chains();
        List<Link> links;
        do {
            UUID task = chains.lastTask();
            List<Object> all = new ArrayList<>(arguments);
            all.add(task == null ? BEFORE_ALL : task);
            all.add(chains.lastSequence());
            all.add(AT_A_TIME);
            links = sql.list(
                    "SELECT " + Link.COLUMNS + " FROM timeline_entry e WHERE " + condition
                            + " AND (e.task_id, e.sequence) > (?, ?) ORDER BY e.task_id, e.sequence LIMIT ?",
                    Link::of,
                    all.toArray());
            for (Link link : links) {
                if (!chains.accept(link)) {
                    return chains.result();
                }
            }
        } while (links.size() == AT_A_TIME);
        return chains.result();
    }
}
