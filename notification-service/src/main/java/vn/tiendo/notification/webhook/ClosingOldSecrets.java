package vn.tiendo.notification.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.sql.Sql;

/** Earlier versions stored secrets as they are. SQL cannot close them, so it is done once when the service starts. */
@Singleton
class ClosingOldSecrets {
    private final Sql sql;
    private final SecretBox box;

    ClosingOldSecrets(Sql sql, SecretBox box) {
        this.sql = sql;
        this.box = box;
    }

    void onStart(@Observes StartupEvent started) {
        QuarkusTransaction.requiringNew().run(this::close);
    }

    void close() {
        record Stored(UUID id, String secret, @Nullable String previous) {}
        List<Stored> open = sql.list(
                "SELECT id, secret, previous_secret FROM webhook WHERE secret LIKE 'whsec\\_%'"
                        + " OR previous_secret LIKE 'whsec\\_%' FOR UPDATE",
                row -> new Stored(row.uuid("id"), row.text("secret"), row.textOrNull("previous_secret")));
        sql.batch(
                "UPDATE webhook SET secret = ?, previous_secret = ? WHERE id = ?",
                open.stream()
                        .map(one -> new @Nullable Object[] {
                            closed(one.secret(), one.id()),
                            one.previous() == null ? null : closed(one.previous(), one.id()),
                            one.id()
                        })
                        .toList());
    }

    private String closed(String stored, UUID webhook) {
        return SecretBox.isClosed(stored) ? stored : box.close(new Secret(stored), webhook);
    }
}
