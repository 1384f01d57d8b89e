package vn.tiendo.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.notification.testing.Province.as;
import static vn.tiendo.platform.testing.Territory.CULTURE;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.notification.NotificationTest;
import vn.tiendo.notification.absence.Delegations;
import vn.tiendo.notification.inbox.NewNotification;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.inbox.PostingNotifications;
import vn.tiendo.notification.testing.Province;
import vn.tiendo.notification.testing.TestGateway;
import vn.tiendo.notification.testing.TestGateway.Behaviour;
import vn.tiendo.notification.testing.TestMail;
import vn.tiendo.notification.testing.Today;
import vn.tiendo.notification.text.TextGateway;
import vn.tiendo.platform.sql.Sql;

@NotificationTest
class TextTest {
    private static final String PERSON = "20f911eb-4cec-5b24-a876-ef28579d2dd3";
    private static final String WITH_NUMBER = "[{\"id\": \"" + PERSON
            + "\", \"enabled\": true, \"email\": \"d@tiendo.local\", \"attributes\": {\"phone\": [\"+84900000001\"]}}]";

    private final PostingNotifications posting;
    private final Sql sql;
    private final MailQueue queue;
    private final Delegations delegations;
    private final Clock clock;
    private final TextGateway texts;
    private TestGateway gateway;
    private SendingTexts sending;

    TextTest(
            PostingNotifications posting,
            Sql sql,
            MailQueue queue,
            Delegations delegations,
            Clock clock,
            TextGateway texts) {
        this.posting = posting;
        this.sql = sql;
        this.queue = queue;
        this.delegations = delegations;
        this.clock = clock;
        this.texts = texts;
    }

    @BeforeEach
    void onAQuietDayWithAGateway() throws IOException {
        Province.isKnown();
        Today.is("2025-03-10T09:00");
        TestMail.isUp();
        gateway = new TestGateway(ConfigProvider.getConfig()
                .getValue("tiendo.text.gateway", URI.class)
                .getPort());
        gateway.knows(WITH_NUMBER);
        PostHolders people = new PostHolders(
                new ObjectMapper(), clock, gateway.realm(), "notifier", Optional.of("s"), Duration.ofMillis(1));
        sending = new SendingTexts(queue, people, delegations, clock, texts, ConfigProvider.getConfig());
    }

    @AfterEach
    void wantNothingSpecial() throws InterruptedException {
        sending.stop(null);
        gateway.close();
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("DELETE FROM delivery WHERE channel = 'TEXT'");
            sql.update("DELETE FROM preference");
        });
    }

    @Test
    void reachesWhoeverWantsItBesideTheMailAndLeavesNoNumber() {
        wants("NOW", "");
        UUID subject = posted(NotificationKind.DEADLINE_MISSED);
        await("it is sent").until(() -> isNow("SENT", subject));

        assertThat(gateway.calls()).singleElement().asString().contains("Hạn 28/02/2025.", "+84900000001");
        assertThat(gateway.secrets()).containsExactly("Bearer of-the-gateway");
        await("mail goes as well")
                .until(() -> TestMail.holding(subject.toString()).size() == 1);
        as("daloc.vp")
                .get("/deliveries?subjectId=" + subject)
                .then()
                .body("items.find { it.channel == 'TEXT' }.address", equalTo(null))
                .body("items.find { it.channel == 'TEXT' }.personId", equalTo(PERSON));
        assertThat(sql.list("SELECT 1 FROM delivery d WHERE d::text LIKE '%84900000001%'", row -> true))
                .isEmpty();
    }

    @Test
    void isNotQueuedForWhatIsOnlyNearNorForWhoeverDidNotAsk() {
        UUID unasked = posted(NotificationKind.DEADLINE_ESCALATED);
        await("mail is sent").until(() -> !TestMail.holding(unasked.toString()).isEmpty());
        wants("NOW", "");
        UUID near = posted(NotificationKind.DEADLINE_APPROACHING);
        await("mail is sent").until(() -> !TestMail.holding(near.toString()).isEmpty());

        assertThat(states(unasked)).isEmpty();
        assertThat(states(near)).isEmpty();
    }

    @Test
    void comesForTheKindsThatWereNamedAlone() {
        wants("DEADLINE_APPROACHING", "NOW", "");
        as("daloc.vhxh")
                .get("/preferences")
                .then()
                .body("text.DEADLINE_APPROACHING", equalTo("NOW"))
                .body("text.DEADLINE_MISSED", equalTo("OFF"));
        UUID missed = posted(NotificationKind.DEADLINE_MISSED);
        UUID near = posted(NotificationKind.DEADLINE_APPROACHING);

        await("it is sent").until(() -> isNow("SENT", near));

        await("mail is sent").until(() -> !TestMail.holding(missed.toString()).isEmpty());
        assertThat(states(missed)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Behaviour.class,
            names = {"ANSWERS_500", "KEEPS_SILENT", "CUTS_THE_CONNECTION"})
    void waitsForAGatewayThatFails(Behaviour failing) {
        wants("NOW", "");
        gateway.that(failing);
        UUID subject = posted(NotificationKind.DEADLINE_ESCALATED);
        await("it was tried")
                .until(() -> isNow("QUEUED", subject) && gateway.calls().size() > 1);

        gateway.that(Behaviour.ACCEPTS);

        await("it is sent").until(() -> isNow("SENT", subject));
    }

    @Test
    void isGivenUpWhenItIsRefusedForGoodAndCanBeReplayed() {
        wants("NOW", "");
        gateway.that(Behaviour.ANSWERS_422);
        UUID subject = posted(NotificationKind.DEADLINE_MISSED);
        await("it is given up").until(() -> isNow("FAILED", subject));
        gateway.that(Behaviour.ACCEPTS);

        as("sonoivu").post("/deliveries/" + id(subject) + "/redelivery").then().statusCode(202);

        await("it is sent").until(() -> isNow("SENT", subject));
    }

    @Test
    void keepsQuietHoursAndIsDroppedWhenSwitchedOffMeanwhile() {
        wants("NOW", ", \"quiet\": {\"from\": \"08:00\", \"to\": \"11:00\"}");
        UUID first = posted(NotificationKind.DEADLINE_MISSED);
        await("it is held").until(() -> {
            sending.now();
            return errors(first).contains("quiet-hours");
        });
        assertThat(gateway.calls()).isEmpty();

        Today.is("2025-03-10T11:30");
        await("it is sent").until(() -> isNow("SENT", first));

        Today.is("2025-03-10T09:00");
        UUID second = posted(NotificationKind.DEADLINE_MISSED);
        await("it is queued").until(() -> states(second).equals(List.of("QUEUED")));
        wants("OFF", "");
        await("it is dropped").until(() -> isNow("DECLINED", second));
        assertThat(gateway.calls()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"\"enabled\": false, PORTAL, account-closed", "\"enabled\": true, PORTAL, may-not-read"})
    void isNotSentToWhoeverMayNotReadItAnyMore(String account, String role, String why) {
        wants("NOW", "");
        gateway.knows(WITH_NUMBER.replace("\"enabled\": true", account));
        gateway.knowsThemAs(role);

        UUID subject = posted(NotificationKind.DEADLINE_MISSED);

        await("it is given up").until(() -> isNow("FAILED", subject));
        assertThat(errors(subject)).containsExactly(why);
        assertThat(gateway.calls()).isEmpty();
    }

    @Test
    void saysWhenThereIsNoNumber() {
        wants("NOW", "");
        gateway.knows(WITH_NUMBER.replace("+84900000001", "ask at the desk"));

        UUID subject = posted(NotificationKind.DEADLINE_MISSED);

        await("it is given up").until(() -> isNow("FAILED", subject));
        assertThat(errors(subject)).containsExactly("no-number");
    }

    private static void wants(String mode, String more) {
        wants("DEADLINE_MISSED\": \"" + mode + "\", \"DEADLINE_ESCALATED", mode, more);
    }

    private static void wants(String kind, String mode, String more) {
        String tag = as("daloc.vhxh").get("/preferences").header("ETag");
        as("daloc.vhxh")
                .header("If-Match", tag)
                .body("{\"digestHour\": 8, \"mail\": {}, \"text\": {\"" + kind + "\": \"" + mode + "\"}" + more + "}")
                .put("/preferences")
                .then()
                .statusCode(200);
    }

    private UUID posted(NotificationKind kind) {
        UUID subject = UUID.randomUUID();
        NewNotification told = new NewNotification(
                CULTURE,
                kind,
                "TASK",
                subject,
                "Quá hạn " + subject,
                "Hạn cuối là hết thứ Sáu, ngày 28/02/2025.",
                "http://localhost:8080/api/v1/tasks/7");
        QuarkusTransaction.requiringNew().run(() -> posting.post(List.of(told)));
        return subject;
    }

    private boolean isNow(String state, UUID subject) {
        sending.now();
        return states(subject).equals(List.of(state));
    }

    private String id(UUID subject) {
        return texts("d.id::text", subject).get(0);
    }

    private List<String> errors(UUID subject) {
        return texts("coalesce(d.last_error, '')", subject);
    }

    private List<String> states(UUID subject) {
        return texts("d.state", subject);
    }

    private List<String> texts(String what, UUID subject) {
        return sql.list(
                "SELECT " + what + " AS what FROM delivery d JOIN notification n ON n.id = d.notification_id"
                        + " WHERE n.subject_id = ? AND d.channel = 'TEXT'",
                row -> row.text("what"),
                subject);
    }
}
