package vn.tiendo.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.notification.testing.Province.as;
import static vn.tiendo.notification.testing.TestTask.aTask;
import static vn.tiendo.platform.testing.Territory.AN_THI;
import static vn.tiendo.platform.testing.Territory.DA_LOC;
import static vn.tiendo.platform.testing.Territory.LE_XA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.notification.NotificationTest;
import vn.tiendo.notification.testing.Province;
import vn.tiendo.notification.testing.TestTask;
import vn.tiendo.notification.testing.Today;
import vn.tiendo.notification.webhook.Receiver.Behaviour;
import vn.tiendo.notification.webhook.Receiver.Call;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;

@NotificationTest
class WebhooksTest {
    private static final String TASK = "vn.tiendo.task.status.v1";
    private final Receiver receiver = new Receiver();
    private final Sql sql;
    private final Clock clock;

    WebhooksTest(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void onAQuietDayInTheProvince() {
        Province.isKnown();
        Today.is("2025-03-10T09:00");
        receiver.start();
    }

    @AfterEach
    void unsubscribe() {
        as("sonoivu")
                .get("/webhooks?limit=200")
                .jsonPath()
                .<String>getList("items.id")
                .forEach(id -> as("sonoivu").delete("/webhooks/" + id).then().statusCode(204));
        receiver.close();
    }

    @Test
    void tellsOfTheSubtreeSignedAndInSequence() {
        String secret = created(AN_THI, TASK).getString("secret");
        TestTask task = aTask().dueOn("2025-06-30");
        UUID event = UUID.randomUUID();
        Broker.send(task.status(), event);
        aTask().of(LE_XA).dueOn("2025-06-30").sent();
        await("the first is told").until(() -> receiver.calls().size() == 1);
        task.dueOn("2025-07-31").sent();

        await("the second is told").until(() -> receiver.calls().size() == 2);

        Call call = receiver.calls().get(0);
        JsonPath body = JsonPath.from(call.body());
        assertThat(call.id()).isEqualTo(event.toString()).isEqualTo(body.getString("id"));
        assertThat(body.getString("type")).isEqualTo(TASK);
        assertThat(body.getString("data.taskId")).isEqualTo(task.id().toString());
        assertThat(call.signature()).isEqualTo(signature(secret, call));
        assertThat(receiver.calls()).extracting(Call::sequence).containsExactly("1", "2");
    }

    @Test
    void tellsOfAnEventOnceHoweverOftenItComes() {
        created(DA_LOC, TASK);
        TestTask task = aTask().dueOn("2025-06-30");
        UUID event = UUID.randomUUID();
        Broker.send(task.status(), event);
        Broker.send(task.status(), event);
        TestTask other = aTask().dueOn("2025-06-30").sent();

        await("the other has come").until(() -> receiver.calls().stream()
                .anyMatch(call -> call.body().contains(other.id().toString())));

        assertThat(receiver.calls()).hasSize(2);
    }

    @Test
    void tellsOfADeadlineThatComesNear() {
        created(DA_LOC, "vn.tiendo.deadline.approaching.v1");
        TestTask task = aTask().dueOn("2025-03-12").sent();

        await("it is told").until(() -> receiver.calls().size() == 1);

        assertThat(receiver.calls().get(0).body()).contains(task.id().toString());
    }

    @ParameterizedTest
    @EnumSource(
            value = Behaviour.class,
            names = {"ANSWERS_404", "ANSWERS_503", "REDIRECTS", "KEEPS_SILENT", "CUTS_THE_CONNECTION"})
    void isTriedAgainUntilItIsAccepted(Behaviour failing) {
        receiver.that(failing);
        String id = created(DA_LOC, TASK).getString("webhook.id");
        aTask().dueOn("2025-06-30").sent();
        await("it failed twice").until(() -> attempts(id).size() >= 2);

        receiver.that(Behaviour.ACCEPTS);

        await("it is accepted").until(() -> "SENT".equals(attempts(id).get(0).get("state")));
        List<Call> calls = receiver.calls();
        assertThat(calls).extracting(Call::id).containsOnly(calls.get(0).id());
        assertThat(calls).extracting(Call::delivery).doesNotHaveDuplicates();
        assertThat(attempts(id).get(0)).containsEntry("status", 204);
    }

    @Test
    void waitsForAReceiverThatIsAwayAndLosesNothing() {
        receiver.goesAway();
        String id = created(DA_LOC, TASK).getString("webhook.id");
        for (int i = 0; i < 12; i++) {
            aTask().dueOn("2025-06-30").sent();
        }
        await("it is left in peace")
                .until(() -> as("sonoivu").get("/webhooks/" + id).jsonPath().getInt("failures") >= 5);

        receiver.start();

        await("all are told")
                .until(() -> receiver.calls().stream().map(Call::id).distinct().count() == 12);
        await("it is well again")
                .until(() -> as("sonoivu").get("/webhooks/" + id).jsonPath().getInt("failures") == 0);
        assertThat(receiver.calls()).hasSize(12);
    }

    @Test
    void doesNotListenToAReceiverThatTalksForEver() {
        receiver.that(Behaviour.TALKS_FOR_EVER);
        String id = created(DA_LOC, TASK).getString("webhook.id");

        aTask().dueOn("2025-06-30").sent();

        await("its status is enough").until(() -> attempts(id).size() == 1);
        assertThat(attempts(id).get(0)).containsEntry("status", 200).containsEntry("state", "SENT");
    }

    @Test
    void givesUpAfterADayAndSendsAgainWhenAsked() {
        receiver.that(Behaviour.ANSWERS_503);
        String id = created(DA_LOC, TASK).getString("webhook.id");
        aTask().dueOn("2025-06-30").sent();
        await("it failed").until(() -> !attempts(id).isEmpty());
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "UPDATE webhook_message SET give_up_at = now() WHERE webhook_id = ?", UUID.fromString(id)));
        await("it is given up").until(() -> "FAILED".equals(attempts(id).get(0).get("state")));
        receiver.that(Behaviour.ACCEPTS);

        as("sonoivu")
                .post("/deliveries/" + attempts(id).get(0).get("id") + "/redelivery")
                .then()
                .statusCode(202);
        await("it is accepted").until(() -> "SENT".equals(attempts(id).get(0).get("state")));
        int before = receiver.calls().size();
        as("sonoivu")
                .body("{\"from\": \"2025-03-10T08:00:00+07:00\", \"to\": \"2025-03-10T23:00:00+07:00\"}")
                .post("/webhooks/" + id + "/redelivery")
                .then()
                .statusCode(202)
                .body("messages", equalTo(1));

        await("it is told again").until(() -> receiver.calls().size() == before + 1);
        assertThat(receiver.calls())
                .extracting(Call::id)
                .containsOnly(receiver.calls().get(0).id());
    }

    @Test
    void signsWithBothSecretsAfterARotation() {
        JsonPath created = created(DA_LOC, TASK);
        String id = created.getString("webhook.id");
        String next = as("sonoivu")
                .post("/webhooks/" + id + "/secret-rotation")
                .jsonPath()
                .getString("secret");

        String event = as("sonoivu")
                .post("/webhooks/" + id + "/test")
                .then()
                .statusCode(202)
                .extract()
                .path("eventId");

        await("the ping arrives").until(() -> receiver.calls().size() == 1);
        Call call = receiver.calls().get(0);
        assertThat(call.id()).isEqualTo(event);
        assertThat(call.signature())
                .isEqualTo(signature(next, call) + " " + signature(created.getString("secret"), call));
        assertThat(as("sonoivu").get("/webhooks/" + id).asString()).doesNotContain("whsec_", "secret");
    }

    @Test
    void stopsWhenItIsDeleted() {
        String id = created(DA_LOC, TASK).getString("webhook.id");

        as("sonoivu").delete("/webhooks/" + id).then().statusCode(204);

        as("sonoivu").get("/webhooks/" + id).then().statusCode(404);
        as("sonoivu").post("/webhooks/" + id + "/test").then().statusCode(404);
    }

    @Test
    void keepsToTheCallersUnitsAndRights() {
        String id = created(DA_LOC, TASK).getString("webhook.id");
        as("daloc.ct").get("/webhooks/" + id).then().statusCode(200);
        as("lexa.vp").get("/webhooks/" + id).then().statusCode(403);
        as("daloc.vhxh").get("/webhooks").then().statusCode(403);
        request("daloc.ct", LE_XA, receiver.url(), TASK).statusCode(404);
        as("daloc.ct").auth().oauth2("garbage").get("/webhooks").then().statusCode(401);
        as("sonoivu")
                .post("/deliveries/" + UUID.randomUUID() + "/redelivery")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://169.254.169.254/", "http://10.0.0.1/", "https://no-such-host.invalid/", "x", "\\u0007"})
    void refusesAnAddressInsideOrNowhere(String url) {
        assertThat(request("sonoivu", DA_LOC, url, TASK).extract().statusCode()).isIn(400, 422);
    }

    @ParameterizedTest
    @CsvSource({"vn.tiendo.task.status.v9", "''", "vn.tiendo.unit.state.v1"})
    void refusesEventsThatThereAreNot(String type) {
        request("sonoivu", DA_LOC, receiver.url(), type)
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:webhook-events-refused"));
    }

    private JsonPath created(UUID unit, String type) {
        return request("sonoivu", unit, receiver.url(), type)
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse request(String user, UUID unit, String url, String type) {
        return as(user).body("{\"unitId\": \"%s\", \"url\": \"%s\", \"events\": [\"%s\"]}".formatted(unit, url, type))
                .post("/webhooks")
                .then();
    }

    private static List<Map<String, Object>> attempts(String id) {
        return as("sonoivu").get("/webhooks/" + id + "/deliveries").jsonPath().getList("items");
    }

    private String signature(String secret, Call call) {
        long timestamp = Long.parseLong(call.timestamp());
        assertThat(Math.abs(clock.instant().getEpochSecond() - timestamp)).isLessThan(300);
        return new Secret(secret).sign(call.id(), timestamp, call.body());
    }
}
