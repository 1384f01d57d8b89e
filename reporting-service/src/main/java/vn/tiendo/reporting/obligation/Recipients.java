package vn.tiendo.reporting.obligation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.unit.Units;

/** Whether the caller stands where a report is owed to. */
@Singleton
public class Recipients {
    private final Units units;
    private final Caller caller;

    Recipients(Units units, Caller caller) {
        this.units = units;
        this.caller = caller;
    }

    /** The recipient or a unit above it; never the reporter itself, nor anybody inside it. */
    public boolean includeCaller(ObligationTerms owed) {
        List<UUID> roots = caller.roots();
        return units.find(owed.recipientUnitId()).stream()
                .flatMap(unit -> unit.path().stream().takeWhile(above -> !above.equals(owed.unitId())))
                .anyMatch(roots::contains);
    }
}
