package vn.tiendo.notification.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.notification.testing.TestGateway;
import vn.tiendo.notification.testing.TestGateway.Behaviour;

class HttpTextGatewayTest {
    private static final UUID ID = UUID.fromString("0195e3a0-0000-7000-8000-000000000001");
    private static final String NUMBER = "+84900000001";

    private TestGateway gateway;

    @BeforeEach
    void isThere() throws IOException {
        gateway = new TestGateway(0);
    }

    @AfterEach
    void goes() {
        gateway.close();
    }

    @Test
    void isGivenTheMessageAsItsTemplateSays() throws Exception {
        to(gateway.address(), true).send(ID, NUMBER, "Quá hạn \"{id}\"\\\nngay");

        JsonNode body = new ObjectMapper().readTree(gateway.calls().get(0));
        assertThat(body.path("text").asText()).isEqualTo("Quá hạn \"{id}\"\\\nngay");
        assertThat(body.path("to").asText()).isEqualTo(NUMBER);
        assertThat(body.path("id").asText()).isEqualTo(ID.toString());
        assertThat(gateway.secrets()).containsExactly("Bearer s");
    }

    @Test
    void isBelievedWhenItRefusesAMessageForGood() {
        gateway.that(Behaviour.ANSWERS_422);

        assertThatThrownBy(() -> to(gateway.address(), true).send(ID, NUMBER, "x"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.isPermanent()).isTrue();
                    assertThat(refused.isBusy()).isFalse();
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = Behaviour.class,
            names = {"ANSWERS_500", "KEEPS_SILENT", "CUTS_THE_CONNECTION", "TALKS_FOR_EVER"})
    void failsSoonAndForNowWithoutShowingTheNumber(Behaviour failing) {
        gateway.that(failing);
        long from = System.nanoTime();

        assertThatThrownBy(() -> to(gateway.address(), true).send(ID, NUMBER, "x"))
                .isInstanceOf(RuntimeException.class)
                .hasMessageNotContaining(NUMBER)
                .satisfies(failure -> assertThat(failure instanceof Refused refused && refused.isPermanent())
                        .isFalse());

        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void isRefusedWithoutEncryptionUnlessAllowed() {
        assertThatThrownBy(() -> to(gateway.address(), false)).isInstanceOf(IllegalStateException.class);
        assertThat(to(URI.create("https://gateway.example/send"), false)).isNotNull();
    }

    private static HttpTextGateway to(URI address, boolean plainAllowed) {
        return new HttpTextGateway(
                Optional.of(address),
                "Authorization",
                Optional.of("Bearer s"),
                "{\"to\":\"{number}\",\"text\":\"{text}\",\"id\":\"{id}\"}",
                plainAllowed,
                Duration.ofSeconds(1));
    }
}
