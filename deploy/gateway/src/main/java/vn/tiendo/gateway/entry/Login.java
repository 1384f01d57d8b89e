package vn.tiendo.gateway.entry;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.edge.GatewayProblem;
import vn.tiendo.gateway.edge.ProblemAnswers;

/** Lets through who holds a valid access token. What they may do, the services decide, which check the token again. */
@Singleton
final class Login {
    private static final Logger LOG = Logger.getLogger(Login.class);

    private final IdentityProviderManager identities;
    private final ProblemAnswers answers;

    Login(IdentityProviderManager identities, ProblemAnswers answers) {
        this.identities = identities;
        this.answers = answers;
    }

    void check(RoutingContext rc, Runnable signedIn) {
        // Quarkus would otherwise answer a bad token itself, without a problem.
        rc.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, (BiConsumer<RoutingContext, Throwable>) (same, failure) -> {});
        // Keys may have been fetched on another thread; the request must go on where it came from.
        Context context = rc.vertx().getOrCreateContext();
        QuarkusHttpUser.getSecurityIdentity(rc, identities)
                .emitOn(command -> context.runOnContext(now -> command.run()))
                .subscribe()
                .with(identity -> admit(rc, identity, signedIn), failure -> refuse(rc, failure));
    }

    private void admit(RoutingContext rc, SecurityIdentity identity, Runnable signedIn) {
        if (identity.isAnonymous()) {
            answers.answer(rc, GatewayProblem.UNAUTHENTICATED);
        } else {
            signedIn.run();
        }
    }

    private void refuse(RoutingContext rc, Throwable failure) {
        GatewayProblem problem = problem(failure);
        if (problem == GatewayProblem.LOGIN_UNAVAILABLE) {
            LOG.warnf("The keys of the login server are not to be had: %s", failure);
        }
        answers.answer(rc, problem);
    }

    /** Without keys nothing can be said of a token; in every other case the token is at fault. */
    private static GatewayProblem problem(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid) {
                return problem(invalid);
            }
            if (cause instanceof IOException || cause instanceof TimeoutException || cause instanceof OIDCException) {
                return GatewayProblem.LOGIN_UNAVAILABLE;
            }
        }
        return GatewayProblem.TOKEN_INVALID;
    }

    private static GatewayProblem problem(InvalidJwtException invalid) {
        if (invalid.hasErrorCode(ErrorCodes.EXPIRED)) {
            return GatewayProblem.TOKEN_EXPIRED;
        }
        return invalid.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || invalid.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)
                ? GatewayProblem.TOKEN_FOR_ANOTHER_SYSTEM
                : GatewayProblem.TOKEN_INVALID;
    }
}
