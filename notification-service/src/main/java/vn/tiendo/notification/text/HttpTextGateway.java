package vn.tiendo.notification.text;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A provider's gateway that takes JSON; which JSON is set by whoever runs the service. */
@Singleton
class HttpTextGateway implements TextGateway {
    /** What is wrong with the message itself. All else is wrong with the gateway or its settings, and can be mended. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 413, 422);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final Optional<URI> address;
    private final String header;
    private final Optional<String> secret;
    private final String body;
    private final Duration patience;

    HttpTextGateway(
            @ConfigProperty(name = "tiendo.text.gateway") Optional<URI> address,
            @ConfigProperty(name = "tiendo.text.header") String header,
            @ConfigProperty(name = "tiendo.text.secret") Optional<String> secret,
            @ConfigProperty(name = "tiendo.text.body") String body,
            @ConfigProperty(name = "tiendo.text.plain-allowed") boolean plainAllowed,
            @ConfigProperty(name = "tiendo.text.patience") Duration patience) {
        if (address.isPresent()
                && !plainAllowed
                && !"https".equals(address.get().getScheme())) {
            throw new IllegalStateException("tiendo.text.gateway must be an https address");
        }
        this.address = address;
        this.header = header;
        this.secret = secret;
        this.body = body;
        this.patience = patience;
    }

    /** A wrong address is said when the service starts, and not by the first message. */
    void check(@Observes StartupEvent started) {}

    @Override
    public void send(UUID id, String number, String text) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.orElseThrow())
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace("{id}", id.toString())
                        .replace("{number}", number)
                        .replace(
                                "{text}",
                                new String(JsonStringEncoder.getInstance().quoteAsString(text)))));
        secret.ifPresent(known -> request.header(header, known));
        int status = answer(request.build());
        if (status / 100 != 2) {
            boolean forGood = FOR_GOOD.contains(status);
            throw new Refused(status, forGood, !forGood);
        }
    }

    /** The time-out of a request ends with the headers; a body may go on for ever. */
    private int answer(HttpRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (ExecutionException | TimeoutException away) {
            throw new IllegalStateException(away instanceof ExecutionException ? away.getCause() : away);
        } finally {
            answer.cancel(true);
        }
    }
}
