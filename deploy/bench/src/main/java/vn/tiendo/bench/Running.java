package vn.tiendo.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.local.stack.Part;
import vn.tiendo.local.stack.Ports;
import vn.tiendo.servers.Place;

/** The stack that runs here, seen from inside. */
record Running(Place place, Ports ports, HttpClient http) {
    private static final Pattern FIRST_UNIT = Pattern.compile("\"units\":\\[?\"([0-9a-f-]{36})");

    static Running stack() {
        Place place = new Place(Place.findRoot(), Place.findRoot().resolve(".tiendo"));
        return new Running(place, Ports.readFrom(place.run("ports.properties")), HttpClient.newHttpClient());
    }

    /** @param service as its database is called, {@code notification} */
    Connection connect(String service) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + ports.of(Part.POSTGRES) + "/" + service;
        return DriverManager.getConnection(url, service, place.secrets().get("postgres." + service));
    }

    static String token(String user) throws IOException, InterruptedException {
        return new Command(Path.of("").toAbsolutePath()).run("token", user);
    }

    /** The first unit that the holder of the token works for. */
    static UUID unitOf(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        Matcher unit = FIRST_UNIT.matcher(claims);
        if (!unit.find()) {
            throw new IllegalStateException("No units in " + claims);
        }
        return UUID.fromString(unit.group(1));
    }

    /** Moves the clock of one service alone. */
    void moveClock(Part service, OffsetDateTime to) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ports.origin(service) + "/local/clock"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"now\": \"" + to + "\"}"))
                .build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IllegalStateException("The clock answers " + status);
        }
    }

    /** What reporting-service answers the province's administrator, who may have to wait. */
    String ask(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ports.origin(Part.REPORTING_SERVICE) + path))
                .header("Authorization", "Bearer " + token("sonoivu"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer + " " + answer.body());
        }
        return answer.body();
    }

    /** How far the aggregates are from a recount of all tasks, in tasks: 0 when nothing was lost or doubled. */
    void printDifference() throws IOException, InterruptedException {
        System.out.println("  aggregates beside a recount: " + ask("GET", "/progress/check"));
    }

    /** Resident memory in MB; 0 where the system does not tell. */
    long memory(Part service) throws IOException {
        long pid = place.pidFile(service.label()).living().orElseThrow().pid();
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    /** One figure of a service's metrics; 0 while there is none. */
    double metric(Part service, String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ports.origin(service) + "/q/metrics"))
                .build();
        return http.send(request, BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
