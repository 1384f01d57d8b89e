package vn.tiendo.task.work;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.tiendo.task.line.PlannedLine;

/** Who answers for a task and who supports it. */
@Embeddable
record Charge(
        UUID leadUnitId,
        @JdbcTypeCode(SqlTypes.ARRAY) @Column(columnDefinition = "uuid[]") List<UUID> coordinatorUnitIds,
        @Nullable String accountablePost,
        @Nullable String personId) {

    static Charge planned(PlannedLine line) {
        return new Charge(line.plannedLeadUnitId(), line.plannedCoordinatorUnitIds(), null, null);
    }

    Charge supportedBy(UUID unit) {
        List<UUID> all = Stream.concat(coordinatorUnitIds.stream(), Stream.of(unit))
                .filter(one -> !one.equals(leadUnitId))
                .distinct()
                .toList();
        return new Charge(leadUnitId, all, accountablePost, personId);
    }

    /** What people assigned stays where the plan says the same as before. */
    Charge amended(PlannedLine before, PlannedLine now) {
        boolean sameLead = before.plannedLeadUnitId().equals(now.plannedLeadUnitId());
        boolean sameSupport = before.plannedCoordinatorUnitIds().equals(now.plannedCoordinatorUnitIds());
        return new Charge(
                sameLead ? leadUnitId : now.plannedLeadUnitId(),
                sameSupport ? coordinatorUnitIds : now.plannedCoordinatorUnitIds(),
                sameLead ? accountablePost : null,
                sameLead ? personId : null);
    }
}
