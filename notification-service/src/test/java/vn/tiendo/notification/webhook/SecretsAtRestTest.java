package vn.tiendo.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.notification.testing.Province.as;
import static vn.tiendo.platform.testing.Territory.DA_LOC;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.notification.NotificationTest;
import vn.tiendo.notification.testing.Province;
import vn.tiendo.platform.sql.Sql;

@NotificationTest
class SecretsAtRestTest {
    private final Webhooks webhooks;
    private final ClosingOldSecrets closing;
    private final SecretBox box;
    private final Sql sql;

    SecretsAtRestTest(Webhooks webhooks, ClosingOldSecrets closing, SecretBox box, Sql sql) {
        this.webhooks = webhooks;
        this.closing = closing;
        this.box = box;
        this.sql = sql;
    }

    @BeforeEach
    void inTheProvince() {
        Province.isKnown();
    }

    @AfterEach
    void unsubscribe() {
        QuarkusTransaction.requiringNew().run(() -> sql.update("UPDATE webhook SET deleted_at = now()"));
    }

    @Test
    void storesNoSecretThatCanBeReadAlsoAfterARotation() {
        Secret first = Secret.fresh();
        UUID id = subscribed(first);
        String next = as("sonoivu")
                .post("/webhooks/" + id + "/secret-rotation")
                .jsonPath()
                .getString("secret");

        assertThat(stored(id)).allMatch(SecretBox::isClosed);
        assertThat(stored(id)).extracting(secret -> box.open(secret, id).text()).containsExactly(next, first.text());
    }

    @Test
    void remembersAnswersWithoutTheirSecrets() {
        UUID id = subscribed(Secret.fresh());
        String key = UUID.randomUUID().toString();
        String shown = posted(key, "/webhooks/" + id + "/secret-rotation", "").getString("secret");
        String feed = "{\"unitId\": \"018cc251-f400-7799-a08e-b68461ac5b7b\"}";
        JsonPath created = posted(key, "/calendar-feeds", feed);

        JsonPath again = posted(key, "/calendar-feeds", feed);

        assertThat(shown).startsWith("whsec_");
        assertThat(posted(key, "/webhooks/" + id + "/secret-rotation", "").getString("secret"))
                .isNull();
        assertThat(created.getString("address")).contains(created.getString("token"));
        assertThat(again.getString("feed.id")).isEqualTo(created.getString("feed.id"));
        assertThat(again.getString("address")).isNull();
        assertThat(sql.list("SELECT body FROM idempotency WHERE key = ?", row -> row.text("body"), key))
                .hasSize(2)
                .noneMatch(body -> body.contains(shown) || body.contains(created.getString("token")));
        as("sonoivu").delete("/calendar-feeds/" + again.getString("feed.id"));
    }

    private static JsonPath posted(String key, String path, String body) {
        return as("sonoivu")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .jsonPath();
    }

    @Test
    void closesWhatTheVersionBeforeHasStored() {
        Secret secret = Secret.fresh();
        Secret previous = Secret.fresh();
        UUID id = subscribed(Secret.fresh());
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "UPDATE webhook SET secret = ?, previous_secret = ? WHERE id = ?",
                        secret.text(),
                        previous.text(),
                        id));

        QuarkusTransaction.requiringNew().run(closing::close);
        QuarkusTransaction.requiringNew().run(closing::close);

        assertThat(stored(id)).allMatch(SecretBox::isClosed);
        assertThat(stored(id)).extracting(closed -> box.open(closed, id)).containsExactly(secret, previous);
    }

    private UUID subscribed(Secret secret) {
        return QuarkusTransaction.requiringNew()
                .call(() -> webhooks.add(
                        DA_LOC, "https://example.org/", List.of("vn.tiendo.plan.issued.v1"), secret, "someone"));
    }

    private List<String> stored(UUID id) {
        return sql.list(
                "SELECT unnest(ARRAY[secret, previous_secret]) AS secret FROM webhook WHERE id = ?",
                row -> row.text("secret"),
                id);
    }
}
