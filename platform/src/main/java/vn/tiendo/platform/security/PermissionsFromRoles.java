package vn.tiendo.platform.security;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Turns the roles of a token into permissions, unless the assignment it speaks of has ended. */
@ApplicationScoped
class PermissionsFromRoles implements SecurityIdentityAugmentor {
    private final Clock clock;

    PermissionsFromRoles(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        TokenClaims claims = TokenClaims.of(token);
        QuarkusSecurityIdentity.Builder with =
                QuarkusSecurityIdentity.builder(identity).addAttribute(TokenClaims.ATTRIBUTE, claims);
        if (claims.assignmentEndedBefore(LocalDate.now(clock))) {
            return Uni.createFrom().item(with.build());
        }
        Arrays.stream(Role.values())
                .filter(role -> identity.hasRole(role.name()))
                .flatMap(role -> role.permissions().stream())
                .distinct()
                .forEach(permission -> {
                    String[] parts = permission.split(":");
                    with.addPermission(new StringPermission(parts[0], parts[1]));
                });
        return Uni.createFrom().item(with.build());
    }
}
