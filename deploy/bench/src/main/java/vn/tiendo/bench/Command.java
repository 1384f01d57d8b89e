package vn.tiendo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./tiendo}, called as a person would. */
final class Command {
    private final Path root;

    Command(Path root) {
        this.root = root;
    }

    /** Runs it to its end and answers what it printed. */
    String run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("./tiendo " + String.join(" ", arguments) + ": " + printed);
        }
        return printed.strip();
    }

    Process start(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(root.resolve("tiendo").toString()));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }
}
