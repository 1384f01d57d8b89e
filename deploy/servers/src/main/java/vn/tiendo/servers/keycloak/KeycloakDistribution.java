package vn.tiendo.servers.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import vn.tiendo.servers.Archive;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.ServerProcess;
import vn.tiendo.servers.StartFailed;

/**
 * Keycloak's programs, unpacked and built for PostgreSQL once. The build takes half a minute, so it lives outside every
 * target folder and a marker written last says that it is whole.
 */
public final class KeycloakDistribution {
    private static final Duration BUILD = Duration.ofMinutes(5);
    /** Part of the marker's name: other build options are another build. */
    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres");

    private KeycloakDistribution() {}

    /** The built distribution; there is none before {@link #prepare} has run. */
    static Path built(Path programs) {
        try (Stream<Path> all = Files.list(programs)) {
            return all.filter(folder -> Files.exists(marker(folder)))
                    .max(Path::compareTo)
                    .orElseThrow(KeycloakDistribution::missing);
        } catch (IOException e) {
            throw missing();
        }
    }

    /** Unpacks and builds what is in the archive (keycloak-quarkus-dist-VERSION.tar.gz), unless that was done. */
    public static void prepare(Path archive, Path programs) throws IOException {
        String name = archive.getFileName().toString();
        String version = name.replace("keycloak-quarkus-dist-", "").replace(".tar.gz", "");
        Path folder = Files.createDirectories(programs).resolve("keycloak-" + version);
        try (FileChannel channel = FileChannel.open(
                        programs.resolve("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(marker(folder))) {
                try (InputStream packed = Files.newInputStream(archive)) {
                    Archive.unpack(new GZIPInputStream(packed, 1 << 16), folder, 1);
                }
                build(folder, programs);
                Files.createFile(marker(folder));
            }
        }
    }

    /** The command that runs Keycloak; {@code home} has the configuration and the realm to import. */
    static List<String> command(Path distribution, Path home, List<String> jvm, List<String> arguments) {
        List<String> command = new ArrayList<>(jvm);
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.timezone=UTC",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return ServerProcess.java(command);
    }

    private static void build(Path folder, Path programs) {
        List<String> arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(BUILD_OPTIONS);
        List<String> command = command(folder, folder, List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"), arguments);
        ServerProcess.start(new Place(programs, programs), "keycloak-build", command, Map.of())
                .awaitSuccess(BUILD);
    }

    private static Path marker(Path folder) {
        return folder.resolve("built-" + Integer.toHexString(BUILD_OPTIONS.hashCode()));
    }

    private static StartFailed missing() {
        return new StartFailed("Chưa có Keycloak đã dựng; hãy chạy ./mvnw -pl deploy/servers package");
    }
}
