package vn.tiendo.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import vn.tiendo.local.stack.Part;
import vn.tiendo.local.stack.Ports;
import vn.tiendo.servers.StartFailed;

/** Asks a service what only the province's administrator may ask. */
record Administrator(Ports ports, Token token) {
    private static final String ACCOUNT = "sonoivu";

    JsonNode ask(String method, Part service, String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ports.origin(service) + path))
                .header("Authorization", "Bearer " + token.of(ACCOUNT))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StartFailed("Không làm được: " + answer.statusCode() + " " + answer.body());
            }
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new StartFailed(service.label() + " không trả lời; xem ./tiendo status", e);
        }
    }
}
