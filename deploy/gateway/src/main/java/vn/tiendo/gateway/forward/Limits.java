package vn.tiendo.gateway.forward;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import vn.tiendo.gateway.edge.RequestBody;
import vn.tiendo.gateway.route.Route;

/** How much the gateway lets through. */
@ConfigMapping(prefix = "tiendo.limits")
public interface Limits {
    /** The largest body, except where files are taken. */
    @WithDefault("1M")
    MemorySize maxBody();

    /** The largest body where files are taken: 20 MB of file and its wrapping. */
    @WithDefault("21M")
    MemorySize maxUpload();

    /** How long to wait for a connection to a service. */
    @WithDefault("2S")
    Duration connectTimeout();

    /** How long a service may think before its answer begins, counted from the end of the request. */
    @WithDefault("30S")
    Duration answerTimeout();

    /** Connections to each service, and as many requests again may wait for one. */
    @WithDefault("128")
    int connections();

    /** Event streams open at the same time. */
    @WithDefault("4000")
    int eventStreams();

    /** Only a form carries a file: what a service reads into memory as a whole, like JSON, stays small everywhere. */
    default long maxBody(Route route, HttpServerRequest request) {
        return (route.takesFiles() && RequestBody.isForm(request) ? maxUpload() : maxBody()).asLongValue();
    }
}
