package vn.tiendo.platform.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.PlatformTest;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.servers.testing.TestServers;

@PlatformTest
class OutboxTest {
    private final Outbox outbox;
    private final Units units;
    private final Sql sql;

    OutboxTest(Outbox outbox, Units units, Sql sql) {
        this.outbox = outbox;
        this.units = units;
        this.sql = sql;
    }

    @BeforeAll
    static void pollWhereTheRequestContextIs() {
        Awaitility.pollInSameThread();
        Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
    }

    @Test
    void refusesAnEventOutsideATransaction() {
        UnitState event = unit(UUID.randomUUID(), 1, "ngoài giao dịch");

        assertThatThrownBy(() -> outbox.add(event)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void carriesAnEventFromARequestToTheTopicAndIntoTheProjection() {
        String id = given().auth()
                .oauth2(TestServers.token("daloc.vp"))
                .contentType("application/json")
                .body("{\"text\": \"đi hết đường\"}")
                .post("/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        await("the unit arrives").until(() -> name(UUID.fromString(id)) != null);
        assertThat(name(UUID.fromString(id))).isEqualTo("đi hết đường");
        assertThat(Broker.on(Topic.UNIT, UnitState.class))
                .extracting(UnitState::name)
                .contains("đi hết đường");
        await("the outbox is empty").until(() -> waiting() == 0);
    }

    @Test
    void sendsNothingWhenTheChangeIsRolledBack() {
        given().auth()
                .oauth2(TestServers.token("daloc.vp"))
                .contentType("application/json")
                .body("{\"text\": \"fail\"}")
                .post("/notes")
                .then()
                .statusCode(409);

        UUID after = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.add(unit(after, 1, "sau đó")));

        await("the later one arrives").until(() -> name(after) != null);
        assertThat(Broker.on(Topic.UNIT, UnitState.class))
                .extracting(UnitState::name)
                .doesNotContain("fail");
    }

    @Test
    void keepsTheOrderOfAKey() {
        UUID id = UUID.randomUUID();

        IntStream.rangeClosed(1, 300).forEach(version -> QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(unit(id, version, "lần " + version))));

        await("the last one arrives").until(() -> "lần 300".equals(name(id)));
        List<Long> versions = Broker.on(Topic.UNIT, UnitState.class).stream()
                .filter(unit -> unit.unitId().equals(id))
                .map(UnitState::version)
                .toList();
        assertThat(versions)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 300).asLongStream().boxed().toList());
    }

    @Test
    void appliesARepeatedEventOnceAndAStaleOneNever() {
        UUID id = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        Broker.send(unit(id, 2, "mới"), event);
        Broker.send(unit(id, 2, "mới"), event);
        Broker.send(unit(id, 1, "cũ"));
        UUID last = UUID.randomUUID();
        Broker.send(unit(last, 1, "cuối"));

        await("all are read").until(() -> name(last) != null);
        await("the stale one is read").until(() -> applied() >= 2);

        assertThat(name(id)).isEqualTo("mới");
        assertThat(sql.one("SELECT count(*) AS n FROM inbox WHERE event_id = ?", row -> row.number("n"), event))
                .contains(1L);
    }

    @Test
    void putsWhatItCannotUnderstandOnTheDeadLetterTopicAndGoesOn() {
        int before = Broker.deadLetters(Topic.UNIT);
        UUID id = UUID.randomUUID();

        Broker.send(Topic.UNIT, id.toString(), UUID.randomUUID().toString(), "vn.tiendo.surprise.v1", bytes("{}"));
        Broker.send(Topic.UNIT, id.toString(), "not-a-uuid", "vn.tiendo.unit.state.v1", bytes("not json"));
        Broker.send(unit(id, 1, "vẫn chạy"));

        await("the good one arrives").until(() -> name(id) != null);
        await("two dead letters").until(() -> Broker.deadLetters(Topic.UNIT) == before + 2);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static UnitState unit(UUID id, long version, String name) {
        return new UnitState(id, version, null, name, "OFFICE", null, null, List.of(id), null, null, List.of());
    }

    private @Nullable String name(UUID id) {
        return units.find(id).map(Unit::name).orElse(null);
    }

    private long waiting() {
        return sql.one("SELECT count(*) AS n FROM outbox", row -> row.number("n"))
                .orElseThrow();
    }

    private long applied() {
        return sql.one("SELECT count(*) AS n FROM inbox", row -> row.number("n"))
                .orElseThrow();
    }
}
