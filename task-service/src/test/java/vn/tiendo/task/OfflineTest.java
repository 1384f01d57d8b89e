package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.APhone;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class OfflineTest {
    private UUID task = new UUID(0, 0);

    @BeforeAll
    static void stayInThisThread() {
        Awaitility.pollInSameThread();
    }

    @BeforeEach
    void aTaskInJune() {
        Api.itIs("2025-06-10T08:00:00+07:00");
        task = Api.taskOf(
                aPlan().with(aLine("1").asking("Báo cáo").atLatest("2025-06-30"))
                        .issued()
                        .planId(),
                "1");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void twoPhonesThatWereOffLineForTwoDaysEndUpAlike(long order) {
        APhone culture = APhone.of("daloc.vhxh");
        APhone office = APhone.of("daloc.vp");
        culture.fetchesUntil(() -> culture.keeps(task));
        office.fetchesUntil(() -> office.keeps(task));
        Object seenLead = Territory.CULTURE;
        UUID culturesPhoto = UUID.randomUUID();
        UUID officesPhoto = UUID.randomUUID();
        culture.takesPhoto(culturesPhoto, photo(order * 2));
        culture.attaches(task, culturesPhoto);
        culture.notes(task, Map.of("percent", 30, "note", "Đã họp thôn", "happenedAt", "2025-06-10T15:00:00+07:00"));
        culture.notes(task, Map.of("percent", 70, "note", "Niêm yết xong", "happenedAt", "2025-06-12T07:00:00+07:00"));
        office.takesPhoto(officesPhoto, photo(order * 2 + 1));
        office.attaches(task, officesPhoto);
        office.notes(task, Map.of("percent", 50, "note", "Đã kiểm tra", "happenedAt", "2025-06-11T09:00:00+07:00"));

        Api.itIs("2025-06-12T08:00:00+07:00");
        replayTwice(order, culture, office);
        edit("daloc.vp", seenLead, Map.of("accountablePost", "Công chức văn hóa"))
                .then()
                .statusCode(200);
        edit("daloc.ct", seenLead, Map.of("personId", "nguoi-a")).then().statusCode(200);
        Response collision = edit("daloc.vp", seenLead, Map.of("personId", "nguoi-b"));

        collision
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:edits-collide"))
                .body("errors.pointer", contains("/mine/personId"))
                .body("errors[0].detail", equalTo("Bạn: nguoi-b. Hiện tại: nguoi-a."))
                .body("current.personId", equalTo("nguoi-a"))
                .body("current.accountablePost", equalTo("Công chức văn hóa"));
        Map<String, Object> truth = Api.as("daloc.vp").get("/tasks/" + task).path("$");
        culture.fetchesUntil(() -> Objects.equals(culture.task(task), truth));
        office.fetchesUntil(() -> Objects.equals(office.task(task), truth));
        assertThat(truth)
                .containsEntry("percent", 70)
                .containsEntry("progressCount", 3)
                .containsEntry("evidenceCount", 2)
                .containsEntry("state", "IN_PROGRESS");
        assertThat(culture.evidenceOf(task))
                .containsExactlyInAnyOrder(culturesPhoto.toString(), officesPhoto.toString())
                .isEqualTo(office.evidenceOf(task));
    }

    @Test
    void anEditSentAgainChangesNothing() {
        Map<String, String> mine = Map.of("personId", "nguoi-a");
        int version = edit("daloc.vp", Territory.CULTURE, mine).path("version");

        Response again = edit("daloc.vp", Territory.CULTURE, mine);

        again.then().statusCode(200).header("ETag", "\"v" + version + "\"").body("version", equalTo(version));
    }

    @Test
    void whoDoesNotOwnThePlanDoesNotEdit() {
        edit("daloc.vhxh", Territory.CULTURE, Map.of("personId", "x")).then().statusCode(403);
        edit("lexa.vp", Territory.CULTURE, Map.of("personId", "x")).then().statusCode(404);
        Api.sending("daloc.vp", Map.of("mine", Map.of()))
                .patch("/tasks/" + task)
                .then()
                .statusCode(400);
    }

    private Response edit(String user, Object lead, Map<String, String> changed) {
        Map<String, Object> mine = new java.util.HashMap<>(changed);
        mine.put("leadUnitId", lead);
        return Api.sending(user, Map.of("base", Map.of("leadUnitId", lead), "mine", mine))
                .patch("/tasks/" + task);
    }

    /** What a phone cannot deliver yet, because what it builds on is still under way, stays in its queue. */
    private static void replayTwice(long order, APhone... phones) {
        List<Supplier<Response>> all = new ArrayList<>();
        for (APhone phone : phones) {
            all.addAll(phone.queue());
            all.addAll(phone.queue());
        }
        Collections.shuffle(all, new Random(order));
        for (int round = 0; !all.isEmpty() && round < 3; round++) {
            all.removeIf(request -> request.get().statusCode() < 300);
        }
        assertThat(all).isEmpty();
    }

    private static byte[] photo(long seed) {
        byte[] photo = new byte[3000];
        new Random(seed).nextBytes(photo);
        photo[0] = (byte) 0xff;
        photo[1] = (byte) 0xd8;
        photo[2] = (byte) 0xff;
        return photo;
    }
}
