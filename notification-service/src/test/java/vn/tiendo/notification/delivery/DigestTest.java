package vn.tiendo.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.notification.testing.Province.as;
import static vn.tiendo.platform.testing.Territory.JUSTICE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.notification.NotificationTest;
import vn.tiendo.notification.inbox.NewNotification;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.inbox.PostingNotifications;
import vn.tiendo.notification.testing.Province;
import vn.tiendo.notification.testing.TestMail;
import vn.tiendo.notification.testing.Today;
import vn.tiendo.platform.sql.Sql;

@NotificationTest
class DigestTest {
    private final PostingNotifications posting;
    private final Sql sql;

    DigestTest(PostingNotifications posting, Sql sql) {
        this.posting = posting;
        this.sql = sql;
    }

    @BeforeEach
    void onAQuietDayInTheProvince() {
        Province.isKnown();
        Today.is("2025-03-10T06:00");
        TestMail.isUp();
    }

    @AfterEach
    void wantNothingSpecial() {
        QuarkusTransaction.requiringNew().run(() -> sql.update("DELETE FROM preference"));
    }

    @Test
    void sendsAllThatWaitsInOneMailAtThePersonsHour() {
        put("\"v0\"", 7, "\"DEADLINE_APPROACHING\": \"DIGEST\"").statusCode(200);
        UUID first = posted(NotificationKind.DEADLINE_APPROACHING);
        UUID second = posted(NotificationKind.DEADLINE_APPROACHING);
        UUID urgent = posted(NotificationKind.DEADLINE_MISSED);
        await("both wait").until(() -> states(first, second).equals(List.of("DIGEST", "DIGEST")));
        await("the urgent one is sent").until(() -> states(urgent, urgent).equals(List.of("SENT")));
        assertThat(TestMail.holding(second.toString())).isEmpty();

        Today.is("2025-03-10T07:30");

        await("both are sent").until(() -> states(first, second).equals(List.of("SENT", "SENT")));
        assertThat(TestMail.holding(first.toString()))
                .singleElement()
                // Long lines are folded on their way.
                .satisfies(mail -> assertThat(mail.replaceAll("=\r?\n", ""))
                        .contains(first.toString(), second.toString(), "/api/v1/notifications"));
        UUID late = posted(NotificationKind.DEADLINE_APPROACHING);
        await("what comes later waits").until(() -> states(late, late).equals(List.of("DIGEST")));
        Today.is("2025-03-11T07:30");
        await("for the next day").until(() -> states(late, late).equals(List.of("SENT")));
    }

    @Test
    void leavesInTheInboxWhatIsNotWantedByMail() {
        put("\"v0\"", 8, "\"DEADLINE_MOVED\": \"OFF\"").statusCode(200);

        UUID moved = posted(NotificationKind.DEADLINE_MOVED);

        await("it is declined").until(() -> states(moved, moved).equals(List.of("DECLINED")));
        assertThat(TestMail.holding(moved.toString())).isEmpty();
    }

    @Test
    void sendsWhatWaitsAsIsWantedNow() {
        put("\"v0\"", 7, "\"DEADLINE_MISSED\": \"DIGEST\", \"DEADLINE_MOVED\": \"DIGEST\"")
                .statusCode(200);
        UUID missed = posted(NotificationKind.DEADLINE_MISSED);
        UUID moved = posted(NotificationKind.DEADLINE_MOVED);
        await("both wait").until(() -> states(missed, moved).equals(List.of("DIGEST", "DIGEST")));

        put("\"v1\"", 7, "\"DEADLINE_MOVED\": \"OFF\"").statusCode(200);

        await("one is sent").until(() -> states(missed, missed).equals(List.of("SENT")));
        assertThat(states(moved, moved)).containsExactly("DECLINED");
        assertThat(TestMail.holding(moved.toString())).isEmpty();
    }

    @Test
    void isChangedOnlyByWhoSawItLast() {
        as("daloc.tuphap")
                .get("/preferences")
                .then()
                .statusCode(200)
                .header("ETag", "\"v0\"")
                .body("digestHour", equalTo(8))
                .body("mail.DEADLINE_MISSED", equalTo("NOW"));
        put("\"v0\"", 9, "").statusCode(200).header("ETag", "\"v1\"");

        put("\"v0\"", 10, "").statusCode(412).body("current.digestHour", equalTo(9));
        as("daloc.vhxh").get("/preferences").then().body("digestHour", equalTo(8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8  | \"DEADLINE_MISSED\": \"OFF\"       | 422",
                "8  | \"DEADLINE_APPROACHING\": \"OFF\"  | 422",
                "24 | \"DEADLINE_MOVED\": \"OFF\"        | 400",
                "8  | \"DEADLINE_MOVED\": null            | 400",
                "8  | \"SOMETHING\": \"OFF\"             | 400",
                "8  | \"DEADLINE_MOVED\": \"NEVER\"      | 400"
            })
    void refusesWhatMakesNoSense(int hour, String mail, int status) {
        put("\"v0\"", hour, mail).statusCode(status);
    }

    private static ValidatableResponse put(String ifMatch, int hour, String mail) {
        return as("daloc.tuphap")
                .header("If-Match", ifMatch)
                .body("{\"digestHour\": " + hour + ", \"mail\": {" + mail + "}}")
                .put("/preferences")
                .then();
    }

    private UUID posted(NotificationKind kind) {
        UUID subject = UUID.randomUUID();
        NewNotification told = new NewNotification(
                JUSTICE, kind, "TASK", subject, "Việc " + subject, "Một đoạn.", "http://localhost:8080/" + subject);
        QuarkusTransaction.requiringNew().run(() -> posting.post(List.of(told)));
        return subject;
    }

    private List<String> states(UUID one, UUID other) {
        return sql.list(
                "SELECT d.state FROM delivery d JOIN notification n ON n.id = d.notification_id"
                        + " WHERE n.subject_id = ANY (?::uuid[]) AND d.person IS NOT NULL",
                row -> row.text("state"),
                List.of(one, other));
    }
}
