package vn.tiendo.notification.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks Keycloak who holds a post in a unit, with a service account that may view users and nothing else. */
@Singleton
public class PostHolders {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST = 200;
    private static final int MOST_KEPT = 5_000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final ObjectMapper json;
    private final Clock clock;
    private final String realm;
    private final String client;
    private final Optional<String> secret;
    private final Duration fresh;
    private final Map<UUID, Asked> asked = new ConcurrentHashMap<>();
    private volatile @Nullable Token token;

    PostHolders(
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm,
            @ConfigProperty(name = "tiendo.people.client-id") String client,
            @ConfigProperty(name = "tiendo.people.secret") Optional<String> secret,
            @ConfigProperty(name = "tiendo.people.fresh") Duration fresh) {
        this.json = json;
        this.clock = clock;
        this.realm = realm;
        this.client = client;
        this.secret = secret;
        this.fresh = fresh;
    }

    private record Token(String value, long staleAfterNanos) {
        boolean isFresh() {
            return System.nanoTime() - staleAfterNanos < 0;
        }
    }

    private record Asked(List<PostHolder> holders, long staleAfterNanos) {
        boolean isFresh() {
            return System.nanoTime() - staleAfterNanos < 0;
        }
    }

    /** Those whose account is open and whose assignment has not ended, as of a few seconds ago at most. */
    public List<PostHolder> of(UUID unitId) throws PeopleUnavailable {
        LocalDate today = LocalDate.now(clock);
        return assigned(unitId).stream()
                .filter(PostHolder::enabled)
                .filter(one -> one.ends() == null || !one.ends().isBefore(today))
                .toList();
    }

    /** The same with those who hold the post no more, but are still named there. */
    List<PostHolder> assigned(UUID unitId) throws PeopleUnavailable {
        @Nullable Asked known = asked.get(unitId);
        if (known == null || !known.isFresh()) {
            known = new Asked(ask(unitId), System.nanoTime() + fresh.toNanos());
            if (asked.size() >= MOST_KEPT) {
                asked.clear();
            }
            asked.put(unitId, known);
        }
        return known.holders();
    }

    private List<PostHolder> ask(UUID unitId) throws PeopleUnavailable {
        List<PostHolder> holders = new ArrayList<>();
        for (JsonNode user : users("?briefRepresentation=false&max=" + MOST + "&q=" + encoded("units:" + unitId))) {
            String roles = "/" + user.path("id").asText() + "/role-mappings/realm/composite";
            holders.add(PostHolder.of(user, users(roles)));
        }
        return holders;
    }

    private JsonNode users(String which) throws PeopleUnavailable {
        return answer(HttpRequest.newBuilder(URI.create(realm.replace("/realms/", "/admin/realms/") + "/users" + which))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .build());
    }

    private String token() throws PeopleUnavailable {
        @Nullable Token known = token;
        if (known != null && known.isFresh()) {
            return known.value();
        }
        String form = "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret="
                + encoded(secret.orElseThrow(() -> new PeopleUnavailable("no-secret", null)));
        JsonNode answer = answer(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        long life = Duration.ofSeconds(answer.path("expires_in").asLong() / 2).toNanos();
        Token fresh = new Token(answer.path("access_token").asText(), System.nanoTime() + life);
        token = fresh;
        return fresh.value();
    }

    private JsonNode answer(HttpRequest request) throws PeopleUnavailable {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                token = null;
                throw new PeopleUnavailable("status-" + response.statusCode(), null);
            }
            return json.readTree(response.body());
        } catch (IOException away) {
            throw new PeopleUnavailable(away.getClass().getSimpleName(), away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PeopleUnavailable("interrupted", interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
