package vn.tiendo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How fast units are found among as many as a country has. It founds 650 districts with 19 communes each through the API,
 * which stay, so it wants a stack that can be thrown away; a second run uses those of the first.
 *
 * <p>Through the gateway of the running stack, or straight at plan-service with {@code TIENDO_BENCH_ORIGIN} (up to and
 * without {@code /units}) and {@code TIENDO_BENCH_TOKEN}.
 */
public final class UnitSearchBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DISTRICTS = 650;
    private static final int COMMUNES = 19;
    private static final int CONNECTIONS = 16;
    private static final Duration WARM = Duration.ofSeconds(5);
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final double BOUND_MILLIS = 20;
    private static final List<String> FIRST =
            List.of("Bình", "Đông", "Tây", "Vĩnh", "Đắk", "Phú", "Tân", "Hòa", "Quảng", "Thạnh", "Ia", "Mường", "Cẩm");
    private static final List<String> SECOND =
            List.of("Minh", "Hưng", "Plô", "Lộc", "Thành", "Sơn", "Lễ", "Xuân", "Ngũ", "Trị", "Giang", "Đức", "Khê");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String origin;
    private final String token;
    private final List<String> districts = new ArrayList<>();

    private UnitSearchBench(String origin, String token) {
        this.origin = origin;
        this.token = token;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> environment = System.getenv();
        String port = environment.getOrDefault("TIENDO_PORT_GATEWAY", "8080");
        String origin = environment.getOrDefault("TIENDO_BENCH_ORIGIN", "http://127.0.0.1:" + port + "/api/v1");
        String token = environment.containsKey("TIENDO_BENCH_TOKEN")
                ? environment.get("TIENDO_BENCH_TOKEN")
                : new Command(Path.of("").toAbsolutePath()).run("token", "sonoivu");
        new UnitSearchBench(origin, token).run();
    }

    private void run() throws Exception {
        String province =
                get("units?kind=PROVINCE").path("items").path(0).path("id").asText();
        fill(province);
        for (int warm = 0; warm < 8; warm++) {
            Load.run("warm", CONNECTIONS, WARM, token, this::search);
        }
        Load one = Load.run("GET /units/{id}, the peer", CONNECTIONS, TIME, token, this::one);
        Load found = Load.run("GET /units?q=… over 13 000 units", CONNECTIONS, TIME, token, this::search);
        one.print();
        found.print();
        System.out.printf(
                "p99 against the peer ×%.2f, requests/s ×%.2f   bound %.0f ms   %s%n",
                found.percentile(0.99) / one.percentile(0.99),
                found.perSecond() / one.perSecond(),
                BOUND_MILLIS,
                found.percentile(0.99) <= BOUND_MILLIS ? "within" : "OVER");
    }

    /** What people type: whole and half names with and without marks, three letters, a district's, another day's. */
    private URI search(int i) {
        String name = name(i * 31);
        String district = districts.get(i % districts.size());
        String query =
                switch (i % 8) {
                    case 0 -> "q=" + encoded(name);
                    case 1 -> "q=" + encoded(plain(name));
                    case 2 -> "q=" + encoded(plain(name).substring(3)) + "&kind=COMMUNE";
                    case 3 -> "q=" + encoded(plain(FIRST.get(i % FIRST.size())).substring(0, 2) + "n");
                    case 4 -> "q=xa&parent=" + district;
                    case 5 -> "q=" + encoded(name) + "&on=2024-06-30";
                    case 6 -> "parent=" + district + "&kind=COMMUNE&on=2024-06-30";
                    default -> "q=dak&limit=25";
                };
        return URI.create(origin + "/units?" + query);
    }

    private URI one(int i) {
        return URI.create(origin + "/units/" + districts.get(i % districts.size()));
    }

    private void fill(String province) throws IOException, InterruptedException {
        String next = "";
        while (next != null) {
            JsonNode page = get("units?kind=DISTRICT&limit=200&q=huyen%20do&on=2025-01-06&cursor=" + next);
            page.path("items").forEach(unit -> districts.add(unit.path("id").asText()));
            next = page.path("next").asText(null);
        }
        while (districts.size() < DISTRICTS) {
            int number = districts.size();
            String district = found("DISTRICT", "Huyện Đo " + number, province);
            for (int i = 0; i < COMMUNES; i++) {
                found("COMMUNE", name(number * COMMUNES + i), district);
            }
            districts.add(district);
        }
    }

    private static String name(int i) {
        int number = Math.floorMod(i, DISTRICTS * COMMUNES);
        String first = FIRST.get(number % FIRST.size());
        String second = SECOND.get(number / FIRST.size() % SECOND.size());
        return "Xã " + first + " " + second + " " + number / (FIRST.size() * SECOND.size());
    }

    private String found(String kind, String name, String parent) throws IOException, InterruptedException {
        Map<String, String> body = Map.of(
                "kind", kind,
                "name", name,
                "parentId", parent,
                "validFrom", "2020-01-01",
                "legalReference", "1/NQ-ĐO");
        HttpRequest request = request("units")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        return read(request, 201).path("id").asText();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return read(request(path).build(), 200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + "/" + path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode read(HttpRequest request, int expected) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != expected) {
            throw new IOException(request.uri() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return JSON.readTree(answer.body());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
