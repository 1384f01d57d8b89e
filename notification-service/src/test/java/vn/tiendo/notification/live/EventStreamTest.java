package vn.tiendo.notification.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.notification.testing.Province.as;
import static vn.tiendo.platform.testing.Territory.DA_LOC;
import static vn.tiendo.platform.testing.Territory.LE_XA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.notification.NotificationTest;
import vn.tiendo.notification.inbox.NewNotification;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.inbox.PostingNotifications;
import vn.tiendo.notification.testing.Province;
import vn.tiendo.notification.testing.Today;
import vn.tiendo.platform.sql.Sql;

@NotificationTest
class EventStreamTest {
    private final PostingNotifications posting;
    private final LiveNotifications live;
    private final Sql sql;

    EventStreamTest(PostingNotifications posting, LiveNotifications live, Sql sql) {
        this.sql = sql;
        this.posting = posting;
        this.live = live;
    }

    @BeforeEach
    void onAQuietDayInTheProvince() {
        Province.isKnown();
        Today.is("2025-03-10T09:00");
    }

    @Test
    void bringsANoticeToThoseItIsForAsSoonAsItIsCommitted() {
        try (SseClient office = SseClient.of("daloc.vp", null);
                SseClient others = SseClient.of("lexa.vp", null)) {
            await("both listen").until(() -> office.beats() > 0 && others.beats() > 0);

            UUID subject = posted(DA_LOC);

            await("it arrives").until(() -> office.subjects().contains(subject));
            SseClient.Event event = office.last();
            assertThat(event.name()).isEqualTo("deadline-missed");
            assertThat(event.id()).isEqualTo(event.json().getString("id"));
            assertThat(event.json().getString("title")).isEqualTo("Quá hạn");
            assertThat(others.subjects()).isEmpty();
        }
    }

    @Test
    void sendsNothingOfATransactionThatWasRolledBack() {
        try (SseClient office = SseClient.of("daloc.vp", null)) {
            await("it listens").until(() -> office.beats() > 0);
            UUID never = UUID.randomUUID();
            QuarkusTransaction.begin();
            posting.post(List.of(notice(DA_LOC, never)));
            QuarkusTransaction.rollback();

            UUID later = posted(DA_LOC);

            await("the later one arrives").until(() -> office.subjects().contains(later));
            assertThat(office.subjects()).doesNotContain(never);
        }
    }

    @Test
    void goesOnAfterTheLastOneSeenWithoutGapOrRepetition() {
        UUID first;
        UUID second;
        String seen;
        try (SseClient before = SseClient.of("daloc.vp", null)) {
            await("it listens").until(() -> before.beats() > 0);
            first = posted(DA_LOC);
            await("the first arrives").until(() -> before.subjects().contains(first));
            seen = before.last().id();
        }
        second = posted(DA_LOC);
        posted(LE_XA);

        try (SseClient after = SseClient.of("daloc.vp", seen)) {
            await("what was missed arrives").until(() -> after.subjects().contains(second));
            UUID third = posted(DA_LOC);
            await("what is new arrives").until(() -> after.subjects().contains(third));

            assertThat(after.subjects()).containsExactly(second, third);
        }
    }

    @Test
    void bringsWhatAnotherInstanceHasCommittedWhateverItsClockShows() {
        UUID seen;
        try (SseClient office = SseClient.of("daloc.vp", null)) {
            await("it listens").until(() -> office.beats() > 0);
            UUID first = posted(DA_LOC);
            await("the first arrives").until(() -> office.subjects().contains(first));
            seen = UUID.fromString(office.last().id());

            UUID foreign = postedElsewhere(new UUID(seen.getMostSignificantBits() - (60_000L << 16), 7));

            await("the other arrives").until(() -> office.subjects().contains(foreign));
        }
        try (SseClient again = SseClient.of("daloc.vp", seen.toString())) {
            await("it is not passed over after a break")
                    .until(() -> again.subjects().size() == 1);
        }
    }

    /** As another instance does it, of which this one hears nothing. */
    private UUID postedElsewhere(UUID id) {
        UUID subject = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "INSERT INTO notification (id, unit_id, kind, subject, subject_id, title, body, link,"
                                + " created_at, version) VALUES (?, ?, 'DEADLINE_MISSED', 'TASK', ?, 'Quá hạn',"
                                + " 'Nội dung', 'http://localhost/', now(), 0)",
                        id,
                        DA_LOC,
                        subject));
        return subject;
    }

    @Test
    void beatsWhileNothingHappensAndForgetsThoseWhoLeft() {
        int before = live.open();
        try (SseClient client = SseClient.of("daloc.mttq", null)) {
            await("it beats").until(() -> client.beats() >= 3);
            assertThat(live.open()).isGreaterThan(0);
        }

        await("it is forgotten").until(() -> live.open() <= before);
    }

    @Test
    void refusesAnIdThatIsNone() {
        as("daloc.vp")
                .header("Last-Event-ID", "42")
                .get("/events")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tiendo:problem:invalid-last-event-id"));
    }

    @Test
    void refusesAGarbageToken() {
        RestAssured.given().auth().oauth2("garbage").get("/events").then().statusCode(401);
    }

    private UUID posted(UUID unit) {
        UUID subject = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> posting.post(List.of(notice(unit, subject))));
        return subject;
    }

    private static NewNotification notice(UUID unit, UUID subject) {
        return new NewNotification(
                unit, NotificationKind.DEADLINE_MISSED, "TASK", subject, "Quá hạn", "Nội dung", "http://localhost/");
    }
}
