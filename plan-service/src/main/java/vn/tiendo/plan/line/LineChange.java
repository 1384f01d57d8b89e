package vn.tiendo.plan.line;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Typed;

/**
 * What a person writes into a line; fields left out stay as they are. Changed words of timing, target, lead and
 * dimension are read anew.
 *
 * @param leadUnitId the one accountable unit, chosen by a person; it counts before what the words say
 */
record LineChange(
        @Nullable @Min(value = 1, message = "Vị trí tính từ 1") Integer position,
        @Nullable @Size(max = 2000, message = "Dài quá 2000 ký tự") String dimension,
        @Nullable @Size(max = 2000, message = "Dài quá 2000 ký tự") String component,
        @Nullable @Size(max = 20000, message = "Dài quá 20000 ký tự") String task,
        @Nullable @Size(max = 20000, message = "Dài quá 20000 ký tự") String target,
        @Nullable @Size(max = 20000, message = "Dài quá 20000 ký tự") String deliverable,
        @Nullable @Size(max = 2000, message = "Dài quá 2000 ký tự") String lead,
        @Nullable @Size(max = 5000, message = "Dài quá 5000 ký tự") String coordinators,
        @Nullable @Size(max = 5000, message = "Dài quá 5000 ký tự") String timing,
        @Nullable UUID leadUnitId,
        @Nullable @Size(max = 50, message = "Nhiều nhất 50 đơn vị phối hợp")
                List<@NotNull(message = "Mã đơn vị trống") UUID> coordinatorUnitIds) {
    LineChange {
        dimension = Typed.orNull(dimension);
        component = Typed.orNull(component);
        task = Typed.orNull(task);
        target = Typed.orNull(target);
        deliverable = Typed.orNull(deliverable);
        lead = Typed.orNull(lead);
        coordinators = Typed.orNull(coordinators);
        timing = Typed.orNull(timing);
    }

    Wording into(Wording now) {
        return new Wording(
                now.ordinal(),
                or(dimension, now.dimension()),
                or(component, now.component()),
                or(task, now.task()),
                or(target, now.target()),
                or(deliverable, now.deliverable()),
                or(lead, now.lead()),
                or(coordinators, now.coordinators()),
                or(timing, now.timing()));
    }

    private static String or(@Nullable String written, String now) {
        return Objects.requireNonNullElse(written, now);
    }
}
