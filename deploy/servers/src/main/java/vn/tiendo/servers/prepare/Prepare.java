package vn.tiendo.servers.prepare;

import java.io.IOException;
import java.nio.file.Path;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.keycloak.KeycloakDistribution;
import vn.tiendo.servers.postgres.PostgresBinaries;

/** Run by the build: unpacks the servers' programs once, so that no start has to wait for it. */
public final class Prepare {
    private Prepare() {}

    /** Takes one argument, the archive of the Keycloak distribution. */
    public static void main(String[] arguments) throws IOException {
        Path programs = Place.findRoot().resolve(".tiendo/servers");
        PostgresBinaries.unpacked(programs);
        KeycloakDistribution.prepare(Path.of(arguments[0]), programs);
    }
}
