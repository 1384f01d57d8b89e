package vn.tiendo.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
    private final SecretBox box = new SecretBox("0123456789abcdef0123456789abcdef");
    private final UUID webhook = UUID.randomUUID();
    private final Secret secret = Secret.fresh();

    @Test
    void opensWhatItClosedAndNeverClosesTheSameTwice() {
        String closed = box.close(secret, webhook);

        assertThat(box.open(closed, webhook)).isEqualTo(secret);
        assertThat(closed).doesNotContain(secret.text()).isNotEqualTo(box.close(secret, webhook));
    }

    @Test
    void opensNothingForAnotherWebhookOrUnderAnotherKey() {
        String closed = box.close(secret, webhook);
        SecretBox other = new SecretBox("0123456789abcdef0123456789abcdeF");

        assertThatThrownBy(() -> box.open(closed, UUID.randomUUID())).hasMessageContaining("another key");
        assertThatThrownBy(() -> other.open(closed, webhook)).hasMessageContaining("another key");
    }

    @Test
    void refusesAKeyThatIsNoKey() {
        assertThatThrownBy(() -> new SecretBox("short")).isInstanceOf(IllegalArgumentException.class);
    }
}
