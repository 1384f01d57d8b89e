package vn.tiendo.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.notification.testing.Province.as;
import static vn.tiendo.platform.testing.Territory.CULTURE;
import static vn.tiendo.platform.testing.Territory.DA_LOC;
import static vn.tiendo.platform.testing.Territory.LE_XA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.notification.NotificationTest;
import vn.tiendo.notification.inbox.NewNotification;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.inbox.PostingNotifications;
import vn.tiendo.notification.testing.Province;
import vn.tiendo.notification.testing.TestMail;
import vn.tiendo.notification.testing.Today;
import vn.tiendo.platform.event.DelegationEvent.DelegationState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;

/** People who are away, or want to hear nothing for some hours. */
@NotificationTest
class AwayTest {
    private final PostingNotifications posting;
    private final PostHolders holders;
    private final Sql sql;

    AwayTest(PostingNotifications posting, PostHolders holders, Sql sql) {
        this.posting = posting;
        this.holders = holders;
        this.sql = sql;
    }

    @BeforeEach
    void onAQuietDayInTheProvince() {
        Province.isKnown();
        Today.is("2025-03-10T09:00");
        TestMail.isUp();
    }

    @AfterEach
    void allAreBack() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("DELETE FROM preference");
            sql.update("DELETE FROM delegation");
        });
    }

    @Test
    void tellsWhoStandsInAndNotWhoIsAway() throws PeopleUnavailable {
        String chair = idOf("daloc.ct");
        String desk = idOf("daloc.vp");
        DelegationState away = known(delegation(DA_LOC, chair, desk, 1, true));

        UUID subject = posted(DA_LOC);

        await("all three are decided").until(() -> settled(subject).size() == 3);
        assertThat(settled(subject))
                .containsEntry(chair, "DELEGATED to " + desk)
                .containsEntry(desk, "SENT");
        assertThat(TestMail.holding(subject.toString())).hasSize(2);
        as("daloc.vp")
                .get("/deliveries?personId=" + chair + "&subjectId=" + subject + "&from=2025-03-10&to=2025-03-10")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("DELEGATED"))
                .body("items[0].delegateId", equalTo(desk));
        as("daloc.vp")
                .get("/deliveries?subjectId=" + subject + "&to=2025-03-09")
                .then()
                .body("items", hasSize(0));
        as("daloc.vp")
                .get("/deliveries?subjectId=" + subject + "&from=2025-03-11")
                .then()
                .body("items", hasSize(0));
        as("lexa.vp").get("/deliveries?personId=" + chair).then().body("items", hasSize(0));
        as("daloc.ct")
                .get("/preferences")
                .then()
                .body("outOfOffice", hasSize(1))
                .body("outOfOffice[0].delegateId", equalTo(desk))
                .body("outOfOffice[0].to", equalTo("2025-03-14"));

        known(new DelegationState(
                away.delegationId(), DA_LOC, chair, desk, away.from(), away.to(), false, 2, Instant.EPOCH));
        UUID later = posted(DA_LOC);
        await("all three are told").until(() -> settled(later).size() == 3);
        assertThat(settled(later)).containsEntry(chair, "SENT");
        as("daloc.ct").get("/preferences").then().body("outOfOffice", hasSize(0));
    }

    @Test
    void passesAWholeDigestOn() throws PeopleUnavailable {
        String chair = idOf("daloc.ct");
        String desk = idOf("daloc.vp");
        put("daloc.ct", "\"digestHour\": 10, \"mail\": {\"DEADLINE_MISSED\": \"DIGEST\"}")
                .statusCode(200);
        put("daloc.vp", "\"digestHour\": 8, \"mail\": {\"DEADLINE_MISSED\": \"OFF\"}")
                .statusCode(422);
        List<UUID> subjects = List.of(posted(DA_LOC), posted(DA_LOC));
        subjects.forEach(subject -> await("it waits").until(() -> "DIGEST".equals(state(subject, chair))));
        known(delegation(DA_LOC, chair, desk, 1, true));

        Today.is("2025-03-10T10:30");

        subjects.forEach(subject ->
                await("it is passed on").until(() -> ("DELEGATED to " + desk).equals(state(subject, chair))));
        subjects.forEach(subject -> assertThat(state(subject, desk)).isEqualTo("SENT"));
    }

    @Test
    void tellsThePersonWhenWhoStandsInHoldsNoPostInTheUnit() throws PeopleUnavailable {
        String culture = holders.of(CULTURE).get(0).id();
        known(delegation(CULTURE, culture, idOf("lexa.vp"), 1, true));

        UUID subject = posted(CULTURE);

        await("the person is told").until(() -> "SENT".equals(state(subject, culture)));
    }

    @Test
    void waitsForTheEndOfAPersonsQuietHours() throws PeopleUnavailable {
        String culture = holders.of(CULTURE).get(0).id();
        put("daloc.vhxh", "\"digestHour\": 8, \"quiet\": {\"from\": \"08:30\", \"to\": \"10:00\"}, \"mail\": {}")
                .statusCode(200)
                .body("quiet.from", equalTo("08:30:00"));
        UUID subject = posted(CULTURE);
        await("it waits").until(() -> "QUEUED quiet-hours".equals(state(subject, culture)));
        assertThat(TestMail.holding(subject.toString())).isEmpty();

        Today.is("2025-03-10T10:00");

        await("it is sent").until(() -> "SENT".equals(state(subject, culture)));
        assertThat(TestMail.holding(subject.toString())).hasSize(1);
    }

    @Test
    void comesAtOnceWhenAPersonWantsNoQuietAnyMore() throws PeopleUnavailable {
        String culture = holders.of(CULTURE).get(0).id();
        put("daloc.vhxh", "\"digestHour\": 8, \"quiet\": {\"from\": \"08:30\", \"to\": \"10:00\"}, \"mail\": {}")
                .statusCode(200);
        UUID subject = posted(CULTURE);
        await("it waits").until(() -> "QUEUED quiet-hours".equals(state(subject, culture)));

        as("daloc.vhxh")
                .header("If-Match", "\"v1\"")
                .body("{\"digestHour\": 8, \"mail\": {}, \"outOfOffice\": []}")
                .put("/preferences")
                .then()
                .statusCode(200)
                .body("quiet", nullValue());

        await("it is sent").until(() -> "SENT".equals(state(subject, culture)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\": \"07:00\", \"to\": \"23:30\"}",
                "{\"from\": \"07:00\", \"to\": \"07:00\"}",
                "{\"from\": \"07:00\"}",
                "{\"from\": \"25:00\", \"to\": \"07:00\"}",
                "\"always\""
            })
    void refusesQuietThatNeverEndsOrMakesNoSense(String quiet) {
        int status = put("daloc.vhxh", "\"digestHour\": 8, \"mail\": {}, \"quiet\": " + quiet)
                .extract()
                .statusCode();

        assertThat(status).isIn(400, 422);
    }

    @Test
    void takesTheNewestStateOfADelegationAndPutsPoisonAside() {
        DelegationState golden =
                (DelegationState) GoldenEvents.of(Topic.DELEGATION).get(0);
        int poison = Broker.deadLetters(Topic.DELEGATION);
        String key = UUID.randomUUID().toString();
        Broker.send(golden);
        Broker.send(Topic.DELEGATION, key, key, "vn.tiendo.delegation.state.v1", new byte[] {'{'});
        DelegationState revoked = known(delegation(CULTURE, "a", "b", 3, false));

        Broker.send(new DelegationState(
                revoked.delegationId(), CULTURE, "a", "b", revoked.from(), revoked.to(), true, 2, Instant.EPOCH));
        Broker.send(revoked, UUID.randomUUID());

        await("the poison is put aside").until(() -> Broker.deadLetters(Topic.DELEGATION) == poison + 1);
        await("the golden one is known").until(() -> version(golden.delegationId()) == golden.version());
        assertThat(version(revoked.delegationId())).isEqualTo(3);
    }

    private DelegationState known(DelegationState state) {
        Broker.send(state);
        await("it is known").until(() -> version(state.delegationId()) == state.version());
        return state;
    }

    private static DelegationState delegation(UUID unit, String person, String delegate, long version, boolean active) {
        LocalDate monday = LocalDate.of(2025, 3, 10);
        return new DelegationState(
                UUID.randomUUID(), unit, person, delegate, monday, monday.plusDays(4), active, version, Instant.EPOCH);
    }

    private long version(UUID delegation) {
        return sql.one("SELECT version FROM delegation WHERE id = ?", row -> row.number("version"), delegation)
                .orElse(0L);
    }

    private String idOf(String user) throws PeopleUnavailable {
        UUID unit = user.startsWith("lexa") ? LE_XA : DA_LOC;
        return holders.of(unit).stream()
                .filter(holder -> (user + "@tiendo.local").equals(holder.address()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID posted(UUID unit) {
        UUID subject = UUID.randomUUID();
        NewNotification told = new NewNotification(
                unit,
                NotificationKind.DEADLINE_MISSED,
                "TASK",
                subject,
                "Việc " + subject,
                "Một đoạn.",
                "http://localhost:8080/" + subject);
        QuarkusTransaction.requiringNew().run(() -> posting.post(List.of(told)));
        return subject;
    }

    private static ValidatableResponse put(String user, String fields) {
        return as(user).header("If-Match", "\"v0\"")
                .body("{" + fields + "}")
                .put("/preferences")
                .then();
    }

    private String state(UUID subject, String person) {
        return states(subject).getOrDefault(person, "none");
    }

    private Map<String, String> settled(UUID subject) {
        Map<String, String> states = states(subject);
        states.values().removeIf(state -> state.startsWith("QUEUED"));
        return states;
    }

    private Map<String, String> states(UUID subject) {
        Map<String, String> states = new HashMap<>();
        sql.list(
                        "SELECT d.person, concat_ws(' ', d.state, 'to ' || d.delegate, d.last_error) AS state"
                                + " FROM delivery d JOIN notification n ON n.id = d.notification_id"
                                + " WHERE n.subject_id = ? AND d.person IS NOT NULL",
                        row -> Map.entry(row.text("person"), row.text("state")),
                        subject)
                .forEach(entry -> states.put(entry.getKey(), entry.getValue()));
        return states;
    }
}
