package vn.tiendo.servers.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;
import vn.tiendo.servers.Archive;
import vn.tiendo.servers.StartFailed;

/** The programs of PostgreSQL for this machine, unpacked once from the library that carries them. */
public final class PostgresBinaries {
    /** Changes with the version of the library, so that a newer one is unpacked beside the older. */
    private static final String VERSION = "18.6.0";

    private PostgresBinaries() {}

    /** The folder of the programs, which are unpacked when they are not there yet. */
    public static synchronized Path unpacked(Path programs) {
        Path folder = programs.resolve("postgres-" + VERSION);
        if (Files.exists(folder.resolve("bin/postgres"))) {
            return folder;
        }
        String name = "/postgres-" + system() + "-" + processor() + ".txz";
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new StartFailed("Chưa có bản PostgreSQL cho máy này (" + system() + ", " + processor()
                        + "); các máy được hỗ trợ: Linux và macOS, x86-64 hoặc arm64.");
            }
            Archive.unpack(new XZInputStream(packed), folder, 0);
            return folder;
        } catch (IOException e) {
            throw new StartFailed("Không giải nén được PostgreSQL vào " + folder + ": " + e.getMessage(), e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : name.contains("linux") ? "linux" : name;
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
    }
}
