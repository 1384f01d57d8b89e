package vn.tiendo.task.work;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.tiendo.task.line.PlannedLine;

/**
 * Who answers for a task and who supports it.
 *
 * @param responsibleUnitId the unit that stands in the place of the one that issued the plan; null while that one does
 */
@Embeddable
record Charge(
        @Nullable UUID responsibleUnitId,
        UUID leadUnitId,
        @JdbcTypeCode(SqlTypes.ARRAY) @Column(columnDefinition = "uuid[]") List<UUID> coordinatorUnitIds,
        @Nullable String accountablePost,
        @Nullable String personId) {

    /** @param onlyAsked who supports it only by their own consent */
    static Charge planned(PlannedLine line, Set<UUID> onlyAsked) {
        return new Charge(null, line.plannedLeadUnitId(), List.of(), null, null)
                .supportedBy(line.plannedCoordinatorUnitIds(), onlyAsked);
    }

    /** The named units in the place of those before; of those only asked, who already supports it stays. */
    Charge supportedBy(List<UUID> named, Set<UUID> onlyAsked) {
        List<UUID> all = named.stream()
                .filter(unit -> !onlyAsked.contains(unit) || coordinatorUnitIds.contains(unit))
                .toList();
        return new Charge(responsibleUnitId, leadUnitId, all, accountablePost, personId);
    }

    Charge supportedBy(UUID unit) {
        List<UUID> all = supporters(Stream.concat(coordinatorUnitIds.stream(), Stream.of(unit)), leadUnitId);
        return new Charge(responsibleUnitId, leadUnitId, all, accountablePost, personId);
    }

    /** A member's share of what a group leads. */
    Charge ledBy(UUID member) {
        return new Charge(responsibleUnitId, member, supporters(coordinatorUnitIds.stream(), member), null, null);
    }

    /** The same work in the hands of others, by whom each of them comes after. */
    Charge handedOver(UUID issuer, UUID from, UUID to, Map<UUID, UUID> successors) {
        UUID lead = successors.getOrDefault(leadUnitId, leadUnitId);
        boolean sameLead = lead.equals(leadUnitId);
        UUID responsible = responsibleUnitId == null ? issuer : responsibleUnitId;
        return new Charge(
                responsible.equals(from) ? to : responsibleUnitId,
                lead,
                supporters(coordinatorUnitIds.stream().map(unit -> successors.getOrDefault(unit, unit)), lead),
                sameLead ? accountablePost : null,
                sameLead ? personId : null);
    }

    private static List<UUID> supporters(Stream<UUID> units, UUID lead) {
        return units.filter(unit -> !unit.equals(lead)).distinct().toList();
    }

    /** What people assigned stays where the plan says the same as before. */
    Charge amended(PlannedLine before, PlannedLine now, Set<UUID> onlyAsked) {
        boolean sameLead = before.plannedLeadUnitId().equals(now.plannedLeadUnitId());
        boolean sameSupport = before.plannedCoordinatorUnitIds().equals(now.plannedCoordinatorUnitIds());
        Charge led = new Charge(
                responsibleUnitId,
                sameLead ? leadUnitId : now.plannedLeadUnitId(),
                coordinatorUnitIds,
                sameLead ? accountablePost : null,
                sameLead ? personId : null);
        return sameSupport ? led : led.supportedBy(now.plannedCoordinatorUnitIds(), onlyAsked);
    }
}
