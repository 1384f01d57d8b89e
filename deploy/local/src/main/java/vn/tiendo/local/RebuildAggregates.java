package vn.tiendo.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import vn.tiendo.local.stack.Part;
import vn.tiendo.local.stack.Ports;
import vn.tiendo.local.stack.Terminal;
import vn.tiendo.servers.StartFailed;

/** {@code rebuild aggregates}: lets reporting-service count all tasks anew, as the province's administrator would. */
record RebuildAggregates(Ports ports, Token token, Terminal terminal) {
    private static final String ADMINISTRATOR = "sonoivu";

    void run() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(ports.origin(Part.REPORTING_SERVICE) + "/progress/rebuild"))
                .header("Authorization", "Bearer " + token.of(ADMINISTRATOR))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StartFailed("Không tính lại được: " + answer.statusCode() + " " + answer.body());
            }
            long corrected =
                    new ObjectMapper().readTree(answer.body()).path("corrected").asLong();
            terminal.say(
                    corrected == 0
                            ? "Đã tính lại: số liệu tổng hợp vốn đã đúng."
                            : "Đã tính lại: số liệu tổng hợp đã lệch " + corrected + " và nay đã đúng.");
        } catch (IOException e) {
            throw new StartFailed("reporting-service không trả lời; xem ./tiendo status", e);
        }
    }
}
