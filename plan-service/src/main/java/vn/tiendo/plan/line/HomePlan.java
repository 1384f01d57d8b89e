package vn.tiendo.plan.line;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.unit.Actors;

/**
 * What lines need to know of the plan they belong to.
 *
 * @param draft whether lines may change
 */
public record HomePlan(
        UUID id,
        UUID unitId,
        String title,
        int year,
        @Nullable LocalDate issuedOn,
        List<String> indices,
        boolean draft) {
    LineReader reader(Actors actors) {
        return new LineReader(indices.size() == 1 ? indices.get(0) : null, year, issuedOn, actors).titled(title);
    }
}
