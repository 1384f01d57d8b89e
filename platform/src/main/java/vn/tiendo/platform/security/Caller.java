package vn.tiendo.platform.security;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;

/**
 * Whoever makes the current request. Endpoints have already checked that some role of theirs grants the permission;
 * here it is bound to units. In SQL, lists filter with {@code unit.path && ?} and {@link #roots()}.
 */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;
    private final Units units;

    Caller(SecurityIdentity identity, Units units) {
        this.identity = identity;
        this.units = units;
    }

    /** The person's or service account's id in the identity provider; the only trace of a person we keep. */
    public String subject() {
        return claims().subject();
    }

    /** The post held, in Vietnamese, e.g. "Chủ tịch UBND xã"; null for service accounts. */
    public @Nullable String post() {
        return claims().post();
    }

    /** The units whose subtrees this caller's rights cover; empty means none, never all. */
    public List<UUID> roots() {
        return claims().units();
    }

    /** The unit the caller acts for. */
    public UUID homeUnit() {
        return roots().stream().findFirst().orElseThrow(() -> Problem.of(CommonProblem.FORBIDDEN));
    }

    public boolean covers(Unit unit) {
        return roots().stream().anyMatch(unit.path()::contains);
    }

    public boolean holds(String permission) {
        String[] parts = permission.split(":");
        return identity.checkPermissionBlocking(new StringPermission(parts[0], parts[1]));
    }

    /** The unit, if the caller's rights cover it; otherwise it does not exist for them. */
    public Unit unit(UUID id) {
        return units.find(id)
                .filter(this::covers)
                .orElseThrow(() -> Problem.of(CommonProblem.UNKNOWN_UNIT, id.toString()));
    }

    private TokenClaims claims() {
        return identity.getAttribute(TokenClaims.ATTRIBUTE);
    }
}
