package vn.tiendo.plan.framework;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.sql.Sql;

/** Brings the starter sets up to the reference file at each start and tells the others only what is new. */
@Singleton
class LoadingStarters {
    private static final String REFERENCE = "reference";
    private static final long LOCK = 0x6672_616dL;

    private final Sql sql;
    private final Frameworks frameworks;

    LoadingStarters(Sql sql, Frameworks frameworks) {
        this.sql = sql;
        this.frameworks = frameworks;
    }

    void start(@Observes StartupEvent started) {
        QuarkusTransaction.requiringNew().run(() -> load(StarterFile.read()));
    }

    /** Answers how many sets were new or different. */
    int load(List<FrameworkState> wanted) {
        // Several instances may start at once; the second one then finds nothing to do.
        sql.one("SELECT pg_advisory_xact_lock(?)::text AS locked", row -> "", LOCK);
        Map<UUID, FrameworkState> known =
                frameworks.all(wanted.stream().map(FrameworkState::frameworkId).toList()).stream()
                        .collect(Collectors.toMap(FrameworkState::frameworkId, Function.identity()));
        int changed = 0;
        for (FrameworkState starter : wanted) {
            @Nullable FrameworkState now = known.get(starter.frameworkId());
            if (now == null) {
                frameworks.add(starter, REFERENCE);
                changed++;
            } else if (!now.equals(withVersion(starter, now.version()))) {
                frameworks.change(withVersion(starter, now.version() + 1), REFERENCE);
                changed++;
            }
        }
        return changed;
    }

    private static FrameworkState withVersion(FrameworkState starter, long version) {
        return new FrameworkState(
                starter.frameworkId(),
                version,
                starter.index(),
                starter.provinceUnitId(),
                starter.year(),
                starter.name(),
                starter.starter(),
                starter.selfScoreRequired(),
                starter.dimensions(),
                starter.bands(),
                starter.notApplicableRule());
    }
}
