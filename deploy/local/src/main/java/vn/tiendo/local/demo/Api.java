package vn.tiendo.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The gateway as a person's client sees it: each call carries that person's token. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final UnaryOperator<String> tokenOf;

    /**
     * @param gateway origin of the gateway
     * @param tokenOf an access token for a user name
     */
    public Api(URI gateway, UnaryOperator<String> tokenOf) {
        this.base = gateway.resolve("/api/v1/");
        this.tokenOf = tokenOf;
    }

    public Answer get(String user, String path) {
        return send(user, request(user, path).GET());
    }

    public Answer post(String user, String path, Map<String, ?> body) {
        return send(user, request(user, path).POST(json(body)).header("Content-Type", "application/json"));
    }

    public Answer put(String user, String path, Map<String, ?> body) {
        return send(user, request(user, path).PUT(json(body)).header("Content-Type", "application/json"));
    }

    /** Changes the version that was read. */
    Answer patch(String user, String path, String etag, Map<String, ?> body) {
        return send(
                user,
                request(user, path)
                        .method("PATCH", json(body))
                        .header("Content-Type", "application/json")
                        .header("If-Match", etag));
    }

    /** Sends a file as a browser's form would. */
    public Answer upload(String user, String path, String fileName, byte[] content) {
        String boundary = "tiendo-" + Long.toHexString(content.length) + "-boundary";
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                user,
                request(user, path)
                        .POST(BodyPublishers.ofByteArray(form.toByteArray()))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokenOf.apply(user));
    }

    HttpClient http() {
        return http;
    }

    static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private Answer send(String user, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    read(response.body()),
                    response.headers().firstValue("ETag"));
        } catch (IOException away) {
            throw new StepFailed("Không gọi được hệ thống với tài khoản " + user, away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StepFailed("Bị ngắt", interrupted);
        }
    }

    private static BodyPublisher json(@Nullable Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
