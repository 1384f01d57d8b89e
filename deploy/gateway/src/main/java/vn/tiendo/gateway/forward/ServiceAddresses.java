package vn.tiendo.gateway.forward;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import vn.tiendo.gateway.route.Service;

/** Where the services are; scheme, host and port count. */
@ConfigMapping(prefix = "tiendo.services")
public interface ServiceAddresses {
    URI plan();

    URI task();

    URI reporting();

    URI notification();

    default URI of(Service service) {
        return switch (service) {
            case PLAN -> plan();
            case TASK -> task();
            case REPORTING -> reporting();
            case NOTIFICATION -> notification();
        };
    }
}
