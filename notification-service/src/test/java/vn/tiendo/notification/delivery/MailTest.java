package vn.tiendo.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.notification.testing.Province.as;
import static vn.tiendo.platform.testing.Territory.CULTURE;
import static vn.tiendo.platform.testing.Territory.DA_LOC;
import static vn.tiendo.platform.testing.Territory.HEALTH;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.notification.NotificationTest;
import vn.tiendo.notification.inbox.NewNotification;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.inbox.PostingNotifications;
import vn.tiendo.notification.testing.Province;
import vn.tiendo.notification.testing.TestMail;
import vn.tiendo.notification.testing.Today;
import vn.tiendo.platform.testing.Territory;

@NotificationTest
class MailTest {
    private final PostingNotifications posting;
    private final PostHolders holders;
    private final SendingMail sending;
    private final MailQueue queue;

    MailTest(PostingNotifications posting, PostHolders holders, SendingMail sending, MailQueue queue) {
        this.posting = posting;
        this.holders = holders;
        this.sending = sending;
        this.queue = queue;
    }

    @BeforeEach
    void onAQuietDayInTheProvince() {
        Province.isKnown();
        Today.is("2025-03-10T09:00");
        TestMail.isUp();
    }

    @AfterEach
    void bringTheServerBack() {
        TestMail.isUp();
    }

    @Test
    void goesToEachHolderOfAPostInTheUnit() {
        UUID subject = posted(DA_LOC);

        await("all three are sent").until(() -> states(subject).equals(List.of("SENT", "SENT", "SENT")));

        assertThat(TestMail.holding(subject.toString()))
                .hasSize(3)
                .anySatisfy(mail -> assertThat(mail).contains("daloc.vp@tiendo.local"))
                .anySatisfy(mail -> assertThat(mail).contains("daloc.ct@tiendo.local"))
                .anySatisfy(mail -> assertThat(mail).contains("daloc.mttq@tiendo.local"));
    }

    @Test
    void isOneMessageInTwoFormsUnderTheIdOfItsDelivery() {
        UUID subject = posted(CULTURE);
        await("it is sent").until(() -> states(subject).equals(List.of("SENT")));

        String id = String.valueOf(deliveries(subject).get(0).get("id"));

        assertThat(TestMail.holding(subject.toString()))
                .singleElement()
                .asString()
                .contains("Message-ID: <" + id + "@tiendo.local>")
                .contains("multipart/alternative", "text/plain", "text/html")
                .contains("Auto-Submitted: auto-generated");
    }

    @Test
    void waitsForAServerThatIsAwayAndIsSentOnce() {
        TestMail.isAway();
        UUID subject = posted(CULTURE);
        await("it was tried again").until(() -> deliveries(subject).stream()
                .anyMatch(one -> one.get("personId") != null && (int) one.get("attempts") >= 2));
        assertThat(states(subject)).containsExactly("QUEUED");
        assertThat(errors(subject)).singleElement().asString().startsWith("smtp: ");

        TestMail.isUp();

        await("it is sent").until(() -> states(subject).equals(List.of("SENT")));
        sending.now();
        assertThat(TestMail.holding(subject.toString())).hasSize(1);
    }

    @Test
    void takesAPersonsChangeBeforeABulk() {
        UUID bulk = UUID.randomUUID();
        UUID change = UUID.randomUUID();
        List<String> taken = new ArrayList<>();

        // Nobody else sees what is posted and taken here.
        QuarkusTransaction.begin();
        posting.post(
                IntStream.range(0, 300).mapToObj(i -> notice(CULTURE, bulk)).toList());
        posting.post(List.of(notice(CULTURE, change)));
        while (taken.stream().noneMatch(title -> title.contains(change.toString()))) {
            taken.add(queue.take("MAIL").orElseThrow().title());
        }
        QuarkusTransaction.rollback();

        assertThat(taken).noneMatch(title -> title.contains(bulk.toString()));
    }

    @Test
    void isSentAgainOnRequestAfterItWasGivenUp() {
        TestMail.refusesWith(550);
        UUID subject = posted(CULTURE);
        await("it is given up").until(() -> states(subject).equals(List.of("FAILED")));
        TestMail.isUp();
        String id = String.valueOf(deliveries(subject).get(0).get("id"));

        as("daloc.vp").post("/deliveries/" + id + "/redelivery").then().statusCode(403);
        as("sonoivu").post("/deliveries/" + id + "/redelivery").then().statusCode(202);

        await("it is sent").until(() -> states(subject).equals(List.of("SENT")));
    }

    @Test
    void isTriedAgainWhenTheServerIsBusy() {
        TestMail.refusesWith(451);
        UUID subject = posted(CULTURE);
        await("it was refused for now").until(() -> errors(subject).contains("smtp: 451"));
        assertThat(states(subject)).containsExactly("QUEUED");

        TestMail.isUp();

        await("it is sent").until(() -> states(subject).equals(List.of("SENT")));
    }

    @Test
    void isGivenUpWhenTheServerRefusesForGood() {
        TestMail.refusesWith(550);

        UUID subject = posted(CULTURE);

        await("it is given up").until(() -> states(subject).equals(List.of("FAILED")));
        assertThat(errors(subject)).containsExactly("smtp: 550");
    }

    @Test
    void isSentOnceHoweverManySend() throws Exception {
        List<UUID> subjects =
                IntStream.range(0, 20).mapToObj(i -> posted(CULTURE)).toList();
        ExecutorService senders = Executors.newFixedThreadPool(4);

        CompletableFuture<?>[] rounds = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 10).forEach(again -> sending.now()), senders))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(rounds).get();
        senders.shutdown();

        assertThat(subjects).allSatisfy(subject -> {
            await("it is sent").until(() -> states(subject).equals(List.of("SENT")));
            assertThat(TestMail.holding(subject.toString())).hasSize(1);
        });
    }

    @Test
    void saysWhenNobodyIsThereToBeTold() {
        UUID subject = posted(HEALTH);

        await("it is given up").until(() -> states(subject).equals(List.of("FAILED")));

        assertThat(deliveries(subject).get(0)).containsEntry("lastError", "nobody-holds-a-post");
    }

    @Test
    void knowsThePeopleOfAUnitWhoseAssignmentHasNotEnded() throws PeopleUnavailable {
        assertThat(holders.of(Territory.AN_THI)).extracting(PostHolder::address).contains("anthi@tiendo.local");

        Today.is("2025-07-01T09:00");

        assertThat(holders.of(Territory.AN_THI)).extracting(PostHolder::address).doesNotContain("anthi@tiendo.local");
    }

    @Test
    void logsWhoWasToldWithoutShowingAddresses() {
        UUID subject = posted(CULTURE);

        await("it is sent").until(() -> states(subject).equals(List.of("SENT")));

        assertThat(deliveries(subject).get(0))
                .containsEntry("channel", "MAIL")
                .containsEntry("unitId", CULTURE.toString())
                .containsEntry("personId", "20f911eb-4cec-5b24-a876-ef28579d2dd3")
                .containsEntry("address", "d***@tiendo.local")
                .containsEntry("nextAttemptAt", null);
    }

    @Test
    void hidesTheLogOfOtherCommunes() {
        UUID subject = posted(CULTURE);
        await("it is queued").until(() -> !deliveries(subject).isEmpty());

        as("lexa.vp").get("/deliveries?unitId=" + DA_LOC).then().statusCode(404);
        assertThat(as("lexa.vp").get("/deliveries?limit=200").jsonPath().<String>getList("items.unitId"))
                .doesNotContain(CULTURE.toString());
    }

    private UUID posted(UUID unit) {
        UUID subject = UUID.randomUUID();
        NewNotification told = notice(unit, subject);
        QuarkusTransaction.requiringNew().run(() -> posting.post(List.of(told)));
        return subject;
    }

    private static NewNotification notice(UUID unit, UUID subject) {
        return new NewNotification(
                unit,
                NotificationKind.DEADLINE_APPROACHING,
                "TASK",
                subject,
                "Còn 5 ngày làm việc " + subject,
                "Đoạn thứ nhất.\nĐoạn thứ hai.",
                "http://localhost:8080/api/v1/tasks/" + subject);
    }

    private static List<Map<String, Object>> deliveries(UUID subject) {
        return as("daloc.vp")
                .get("/deliveries?limit=200")
                .jsonPath()
                .param("subject", subject.toString())
                .getList("items.findAll { it.title.contains(subject) }");
    }

    private static List<Object> errors(UUID subject) {
        return deliveries(subject).stream()
                .map(delivery -> delivery.get("lastError"))
                .toList();
    }

    private static List<String> states(UUID subject) {
        return deliveries(subject).stream()
                .map(delivery -> String.valueOf(delivery.get("state")))
                .toList();
    }
}
