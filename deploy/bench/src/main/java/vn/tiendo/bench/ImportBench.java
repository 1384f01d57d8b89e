package vn.tiendo.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import vn.tiendo.local.demo.Answer;
import vn.tiendo.local.demo.Api;

/**
 * How long an office's file takes to typed rows, through the gateway of a running stack, beside what the usual library
 * takes only to open it. The stack runs each service with less memory than the 256 MB that reading may take.
 */
public final class ImportBench {
    private static final int PLAN = 61;
    private static final int MOST = 5_000;
    private static final String DESK = "daloc.vp";

    private final Api api;
    private final String path;

    private ImportBench(Command tiendo) throws Exception {
        Map<String, String> token = Map.of(DESK, tiendo.run("token", DESK));
        this.api = new Api(
                URI.create("http://127.0.0.1:" + System.getenv().getOrDefault("TIENDO_PORT_GATEWAY", "8080")),
                token::get);
        String unit = api.get(DESK, "units?q=da%20loc&kind=COMMUNE")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        this.path = "plan-imports?year=2025&index=PAPI&unitId=" + unit;
    }

    public static void main(String[] arguments) throws Exception {
        ImportBench bench = new ImportBench(new Command(Path.of("").toAbsolutePath()));
        for (String type : new String[] {".xlsx", ".docx"}) {
            bench.measure(type, PLAN, 5, 11, Duration.ofSeconds(1));
            bench.measure(type, MOST, 1, 3, Duration.ofSeconds(15));
        }
    }

    private void measure(String type, int rows, int warm, int times, Duration bound) throws Exception {
        byte[] content = type.equals(".xlsx") ? Sheet.of(rows) : WordTable.of(rows);
        for (int i = 0; i < warm; i++) {
            took(type, rows, content);
        }
        Figures figures = Figures.measure(
                "import of " + rows + " rows to typed rows (" + type + ")",
                times,
                bound,
                () -> took(type, rows, content));
        figures.print();
        long peer = peer(type, content);
        System.out.printf(
                Locale.ROOT,
                "%-52s       %6d ms   ratio %.1f%n",
                "  opening it alone, by the usual library",
                peer,
                (double) figures.millis()[times / 2] / Math.max(1, peer));
    }

    private long took(String type, int rows, byte[] content) {
        long start = System.nanoTime();
        Answer answer = api.upload(DESK, path, rows + type, content);
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        if (answer.status() != 201 || answer.json().path("rows").asInt() != rows) {
            throw new IllegalStateException(answer.body());
        }
        return millis;
    }

    private static long peer(String type, byte[] content) throws IOException, InterruptedException {
        Path file = Files.createTempFile("tiendo-bench", type);
        try {
            Files.write(file, content);
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            OpeningByPoi.class.getName(),
                            file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The usual library could not open the " + type + " in 256 MB");
            }
            return Long.parseLong(said);
        } finally {
            Files.delete(file);
        }
    }
}
