package vn.tiendo.servers.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.tiendo.servers.StartFailed;

/**
 * How PostgreSQL, which refuses to run as root, is run when we are root: in a user name space without rights, or as
 * the user "nobody" where name spaces are forbidden.
 */
record Unprivileged(List<String> prefix, boolean asNobody) {
    private static final int NOBODY = 65534;

    /** The way that works here; data that "nobody" made can only be used by "nobody" again. */
    static Unprivileged onThisMachine(Path folder, Path data, Path program) {
        if (!isRoot(folder)) {
            return new Unprivileged(List.of(), false);
        }
        boolean nobodys = Files.exists(data) && owner(data) == NOBODY;
        List<Unprivileged> ways = List.of(
                new Unprivileged(List.of("unshare", "-U"), false),
                new Unprivileged(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), true),
                new Unprivileged(List.of("runuser", "-u", "nobody", "--"), true));
        return ways.stream()
                .filter(way -> way.asNobody || !nobodys)
                .filter(way -> way.runs(program))
                .findFirst()
                .orElseThrow(() -> new StartFailed(
                        "PostgreSQL không chạy với quyền root và máy này không cho hạ quyền (unshare, setpriv,"
                                + " runuser đều không dùng được); hãy chạy bằng một người dùng thường."));
    }

    List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Hands a file or an empty folder to the user the server runs as. */
    void own(Path path) throws IOException {
        if (asNobody) {
            Files.setAttribute(path, "unix:uid", NOBODY);
        }
    }

    private boolean runs(Path program) {
        try {
            Process process = new ProcessBuilder(command(program, List.of("--version")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot(Path folder) {
        try {
            Path probe = Files.createTempFile(folder, "owner", "");
            try {
                return owner(probe) == 0;
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw new StartFailed("Không ghi được vào " + folder + ": " + e.getMessage(), e);
        }
    }

    private static int owner(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
