package vn.tiendo.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.local.stack.Part;
import vn.tiendo.local.stack.Ports;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.StartFailed;

/** {@code token}: an access token of a demo person or service account, for curl. */
record Token(Place place, Ports ports) {
    private static final Set<String> SERVICE_ACCOUNTS = Set.of("aggregator", "portal");

    String of(String user) throws InterruptedException {
        Map<String, String> form = SERVICE_ACCOUNTS.contains(user)
                ? Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        user,
                        "client_secret",
                        place.secrets().get("client." + user))
                : Map.of(
                        "grant_type", "password",
                        "client_id", "tiendo-cli",
                        "username", user,
                        "password", "tiendo");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(ports.origin(Part.KEYCLOAK) + "/realms/tiendo/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new StartFailed("Keycloak đang gặp lỗi (" + answer.statusCode()
                        + "); hãy thử lại, rồi xem ./tiendo logs keycloak");
            }
            if (answer.statusCode() != 200) {
                throw new StartFailed("Không có tài khoản \"" + user + "\"; các tài khoản: ./tiendo help");
            }
            return new ObjectMapper()
                    .readTree(answer.body())
                    .path("access_token")
                    .asText();
        } catch (IOException e) {
            throw new StartFailed("Keycloak không trả lời; hệ thống có đang chạy không? Xem ./tiendo status", e);
        }
    }
}
