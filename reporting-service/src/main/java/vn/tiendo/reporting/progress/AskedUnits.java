package vn.tiendo.reporting.progress;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;

/** The units whose figures are asked for, as they stood a moment ago: figures that are held wait for no database. */
@Singleton
public class AskedUnits {
    private static final int MOST_RECENT = 2_000;

    private final Units units;
    private final Caller caller;
    private final Clock clock;
    private final RecentAnswers<UUID, Optional<Unit>> recent;

    AskedUnits(
            Units units,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "tiendo.progress.max-age") Duration maxAge) {
        this.units = units;
        this.caller = caller;
        this.clock = clock;
        this.recent = new RecentAnswers<>(maxAge, MOST_RECENT, System::nanoTime);
    }

    /** The unit, the caller's own if none is named, if the caller's rights cover it; otherwise it does not exist for them. */
    public Unit of(@Nullable UUID asked) {
        UUID id = asked == null ? caller.homeUnit() : asked;
        return recent.answer(id, clock.instant(), () -> units.find(id))
                .filter(caller::covers)
                .orElseThrow(() -> Problem.of(CommonProblem.UNKNOWN_UNIT, id.toString()));
    }
}
