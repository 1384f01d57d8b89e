package vn.tiendo.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {
    /** The example that the Standard Webhooks specification publishes. */
    @Test
    void signsAsTheStandardHasIt() {
        Secret secret = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        String signature = secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void isNeverWrittenOut() {
        assertThat(Secret.fresh()).hasToString("whsec_…").isNotEqualTo(Secret.fresh());
    }
}
