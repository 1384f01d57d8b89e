package vn.tiendo.servers.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Access tokens, asked for as the command line asks for them, and kept for ten of their fifteen minutes. */
final class Tokens {
    private static final long KEPT = Duration.ofMinutes(10).toNanos();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Map<String, String>, Kept> known = new ConcurrentHashMap<>();

    String ofPerson(String tokenUrl, String user) {
        return token(
                tokenUrl,
                Map.of(
                        "grant_type", "password",
                        "client_id", "tiendo-cli",
                        "username", user,
                        "password", "tiendo"));
    }

    String ofService(String tokenUrl, String client, String secret) {
        return token(
                tokenUrl, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    private String token(String tokenUrl, Map<String, String> form) {
        @Nullable Kept kept = known.get(form);
        if (kept == null || System.nanoTime() - kept.since() > KEPT) {
            kept = new Kept(System.nanoTime(), ask(tokenUrl, form));
            known.put(form, kept);
        }
        return kept.token();
    }

    private static String ask(String tokenUrl, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(tokenUrl))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("No token: " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new IllegalStateException("No token from " + tokenUrl, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Kept(long since, String token) {}
}
