package vn.tiendo.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import vn.tiendo.local.stack.LocalClock;
import vn.tiendo.local.stack.Part;
import vn.tiendo.local.stack.Ports;
import vn.tiendo.local.stack.Terminal;
import vn.tiendo.servers.StartFailed;

/** {@code clock}: moves the time of the running stack, service by service. */
record MoveClock(Ports ports, LocalClock clock, Terminal terminal) {

    void to(Instant moment) throws InterruptedException {
        // First the file: a service that is started again meanwhile must not come back in the old time.
        clock.moveTo(moment);
        HttpClient http = HttpClient.newHttpClient();
        for (Part service : Part.services()) {
            String body = "{\"now\":\"" + clock.now().atZone(LocalClock.ZONE).toOffsetDateTime() + "\"}";
            HttpRequest request = HttpRequest.newBuilder(URI.create(ports.origin(service) + "/local/clock"))
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() / 100 != 2) {
                    throw new StartFailed(
                            service.label() + " không chuyển được giờ: " + answer.statusCode() + " " + answer.body());
                }
            } catch (IOException e) {
                throw new StartFailed(
                        service.label() + " không trả lời nên chưa chuyển được giờ; xem ./tiendo status", e);
            }
        }
        terminal.say("Bây giờ trong hệ thống là " + LocalClock.readable(clock.now()) + ".");
    }
}
