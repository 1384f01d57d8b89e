package vn.tiendo.task.sync;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.task.work.AssigningTasks.Assignment;

/**
 * An edit that was made without reception.
 *
 * @param base what the phone showed when the person began
 * @param mine what they made of it
 */
@Schema(name = "TaskEdit")
record TaskEdit(
        @NotNull(message = "Thiếu bản gốc") @Valid Assignment base,
        @NotNull(message = "Thiếu bản đã sửa") @Valid Assignment mine) {

    /**
     * Field by field: what only one side changed stands, what both changed alike stands, supporting units are added and
     * taken away one by one. A post or a person belongs to the lead it was chosen for, so that a new lead on one side
     * and a new person on the other do not go together.
     *
     * @throws Problem edits-collide with a pointer to each field that both changed, each to something else
     */
    Assignment onto(Assignment theirs) {
        Collisions collisions = new Collisions();
        UUID lead = collisions.merge("leadUnitId", base.leadUnitId(), mine.leadUnitId(), theirs.leadUnitId());
        String post = collisions.merge(
                "accountablePost", base.accountablePost(), mine.accountablePost(), theirs.accountablePost());
        String person = collisions.merge("personId", base.personId(), mine.personId(), theirs.personId());
        boolean leadsDiffer = !mine.leadUnitId().equals(theirs.leadUnitId());
        if (leadsDiffer && (charges(mine) && names(theirs) || charges(theirs) && names(mine))) {
            collisions.add("leadUnitId", mine.leadUnitId(), theirs.leadUnitId());
        }
        collisions.refuse();
        return new Assignment(Objects.requireNonNull(lead), post, person, coordinators(theirs));
    }

    private boolean charges(Assignment side) {
        return !side.leadUnitId().equals(base.leadUnitId());
    }

    private boolean names(Assignment side) {
        return !Objects.equals(side.accountablePost(), base.accountablePost())
                || !Objects.equals(side.personId(), base.personId());
    }

    private List<UUID> coordinators(Assignment theirs) {
        List<UUID> merged = new ArrayList<>(theirs.coordinatorUnitIds());
        base.coordinatorUnitIds().stream()
                .filter(unit -> !mine.coordinatorUnitIds().contains(unit))
                .forEach(merged::remove);
        mine.coordinatorUnitIds().stream()
                .filter(unit -> !base.coordinatorUnitIds().contains(unit))
                .forEach(merged::add);
        return merged;
    }

    private static final class Collisions {
        private final Problem problem = Problem.of(SyncProblem.EDITS_COLLIDE);
        private boolean any;

        <T> @Nullable T merge(String field, @Nullable T base, @Nullable T mine, @Nullable T theirs) {
            boolean keep = Objects.equals(mine, base) || Objects.equals(mine, theirs);
            if (!keep && !Objects.equals(theirs, base)) {
                add(field, mine, theirs);
            }
            return keep ? theirs : mine;
        }

        void add(String field, @Nullable Object mine, @Nullable Object theirs) {
            problem.at("/mine/" + field, "collision", "Bạn: %s. Hiện tại: %s.".formatted(said(mine), said(theirs)));
            any = true;
        }

        void refuse() {
            if (any) {
                throw problem;
            }
        }

        private static String said(@Nullable Object value) {
            return value == null ? "(trống)" : value.toString();
        }
    }
}
