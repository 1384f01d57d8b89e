package vn.tiendo.gateway.entry;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.tiendo.gateway.edge.EdgeHeaders;
import vn.tiendo.gateway.edge.GatewayProblem;
import vn.tiendo.gateway.edge.ProblemAnswers;
import vn.tiendo.gateway.edge.RequestId;
import vn.tiendo.gateway.forward.Forwarding;
import vn.tiendo.gateway.route.Route;
import vn.tiendo.gateway.route.Routes;

/** Takes every request that is not for the gateway's own pages. */
@Singleton
final class Entrance {
    private static final Logger LOG = Logger.getLogger(Entrance.class);
    /** Before CORS (300) and sign-in (200), so that their answers carry the headers too. */
    private static final int FIRST = 1000;
    /** After everything Quarkus brings: static pages, health. */
    private static final int LAST = 1_000_000;

    private final Login login;
    private final Forwarding forwarding;
    private final ProblemAnswers answers;

    Entrance(Login login, Forwarding forwarding, ProblemAnswers answers) {
        this.login = login;
        this.forwarding = forwarding;
        this.answers = answers;
    }

    void open(@Observes Filters filters, EdgeHeaders headers) {
        filters.register(headers::apply, FIRST);
    }

    void open(@Observes Router router) {
        router.route(Routes.API + "/*").handler(this::enter);
        router.route(Routes.PUBLIC + "/*").handler(this::enter);
        router.route(Routes.DASHBOARD + "*").handler(this::enter);
        router.route().order(LAST).handler(rc -> answers.answer(rc, GatewayProblem.NOT_FOUND));
        router.route().order(-LAST).failureHandler(this::fail);
    }

    private void enter(RoutingContext rc) {
        // Nothing of the body may pass by while the token is checked.
        rc.request().pause();
        Optional<Route> route = Routes.of(rc.normalizedPath());
        if (route.isEmpty()) {
            answers.answer(rc, GatewayProblem.NOT_FOUND);
        } else if (route.get().open()) {
            forwarding.forward(rc, route.get());
        } else {
            login.check(rc, () -> forwarding.forward(rc, route.get()));
        }
    }

    private void fail(RoutingContext rc) {
        if (rc.statusCode() >= 400 && rc.statusCode() < 500) {
            answers.answer(rc, rc.statusCode() == 404 ? GatewayProblem.NOT_FOUND : GatewayProblem.BAD_REQUEST);
        } else {
            LOG.errorf(rc.failure(), "Unforeseen failure of request %s", RequestId.of(rc));
            answers.answer(rc, GatewayProblem.INTERNAL);
        }
    }
}
