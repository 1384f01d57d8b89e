package vn.tiendo.plan.proposal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.unit.Actor;
import vn.tiendo.plan.language.unit.LeadUnits;
import vn.tiendo.plan.reading.body.Names;
import vn.tiendo.plan.unit.Actors;
import vn.tiendo.platform.unit.Unit;

/** Names among the bodies of the plan's unit; a group of them is no one unit. */
public record ActorNames(Actors actors) implements Names {

    @Override
    public @Nullable UUID unit(String words) {
        List<Actor> named = LeadUnits.read(words).value();
        if (named.size() != 1 || named.get(0).group()) {
            return null;
        }
        List<Unit> units = actors.resolved(Actors.keys(named));
        return units.size() == 1 ? units.get(0).id() : null;
    }
}
