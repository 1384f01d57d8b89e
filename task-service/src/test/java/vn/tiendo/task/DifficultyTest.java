package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.task.testing.ADifficulty.escalate;
import static vn.tiendo.task.testing.ADifficulty.raise;
import static vn.tiendo.task.testing.ADifficulty.resolve;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class DifficultyTest {
    @Inject
    Sql sql;

    @Inject
    Units units;

    private UUID task = new UUID(0, 0);

    @BeforeEach
    void aTaskOfTheCultureOfficerSupportedByThePolice() {
        Api.itIs("2025-06-10T08:30:00+07:00");
        task = Api.taskOf(
                aPlan().with(aLine("1").supportedBy(Territory.POLICE)).issued().planId(), "1");
    }

    @Test
    void scenario32WhatTheOfficeDoesNotSolveInItsTermClimbsWithItsHistoryApartFromReports() {
        Response raised = raise("daloc.congan", task);
        String id = raised.path("id");
        raised.then()
                .statusCode(201)
                .body("level", equalTo(1))
                .body("unitId", equalTo(Territory.CULTURE.toString()))
                .body("lastDay", equalTo("2025-06-17"));
        Api.itIs("2025-06-17T23:59:59+07:00");
        difficulty(id).body("level", equalTo(1)).body("overdue", equalTo(false));

        Api.itIs("2025-06-18T00:00:00+07:00");

        difficulty(id)
                .body("status", equalTo("OPEN"))
                .body("level", equalTo(2))
                .body("unitName", equalTo("Xã Đa Lộc"))
                .body("lastDay", equalTo("2025-07-02"))
                .body("history.kind", contains("RAISED", "ESCALATED"))
                .body("history.level", contains(1, 2))
                .body("history.lastDay", contains("2025-06-17", "2025-07-02"))
                .body("history[0].note", equalTo("Chưa có kinh phí in pa nô"))
                .body("history[0].actor.unitName", equalTo("Công an xã Đa Lộc"))
                .body("history[1].actor", nullValue());
        Api.as("daloc.vp")
                .get("/tasks/" + task + "/timeline")
                .then()
                .body("items.kind", contains("PLANNED", "DIFFICULTY_RAISED", "DIFFICULTY_ESCALATED"));
        Api.as("daloc.vp")
                .get("/tasks/" + task)
                .then()
                .body("state", equalTo("NOT_STARTED"))
                .body("progressCount", equalTo(0))
                .body("version", equalTo(1));
    }

    @Test
    void itClimbsOneLevelAtATimeToTheTop() {
        String id = raise("daloc.vhxh", task).path("id");

        escalate("daloc.vhxh", id).then().body("unitId", equalTo(Territory.DA_LOC.toString()));
        escalate("daloc.vp", id).then().body("unitId", equalTo(Territory.AN_THI.toString()));
        escalate("anthi", id).then().body("unitId", equalTo(Territory.PROVINCE.toString()));
        escalate("sonoivu", id).then().statusCode(409).body("type", equalTo("urn:tiendo:problem:no-level-above"));
        resolve("sonoivu", id).then().statusCode(200);

        difficulty(id)
                .body("status", equalTo("RESOLVED"))
                .body("level", equalTo(4))
                .body("history.kind", contains("RAISED", "ESCALATED", "ESCALATED", "ESCALATED", "RESOLVED"))
                .body("history.level", contains(1, 2, 3, 4, 4))
                .body("history.lastDay", contains("2025-06-17", "2025-06-24", "2025-07-01", "2025-07-01", "2025-07-01"))
                .body("history[1].actor.unitName", equalTo("Công chức Văn hóa - Xã hội xã Đa Lộc"))
                .body("history[4].note", equalTo("Đã xem xét"));
    }

    @Test
    void afterAnOutageOfSeveralTermsItStillClimbsOneLevel() {
        String id = raise("daloc.vhxh", task).path("id");

        Api.itIs("2025-12-01T08:00:00+07:00");

        difficulty(id).body("level", equalTo(2)).body("lastDay", equalTo("2025-12-15"));
    }

    @Test
    void atTheTopItStaysAndIsOverdue() {
        String id = raise("daloc.vhxh", task).path("id");
        escalate("daloc.vhxh", id);
        escalate("daloc.vp", id);
        escalate("anthi", id);

        Api.itIs("2025-09-01T08:00:00+07:00");
        Api.itIs("2025-10-01T08:00:00+07:00");

        difficulty(id)
                .body("level", equalTo(4))
                .body("overdue", equalTo(true))
                .body("history.level", contains(1, 2, 3, 4));
    }

    @Test
    void aLevelThatHasEndedIsPassedOver() {
        List<UUID> daLoc = List.of(Territory.PROVINCE, Territory.AN_THI, Territory.DA_LOC);
        UUID ended = unit("Phường đã sáp nhập", "WARD", daLoc, LocalDate.of(2025, 5, 31));
        UUID post = unit(
                "Công chức phường cũ",
                "POST",
                List.of(Territory.PROVINCE, Territory.AN_THI, Territory.DA_LOC, ended),
                null);
        task = Api.taskOf(aPlan().with(aLine("1").ledBy(post)).issued().planId(), "1");
        String id = raise("daloc.vp", task).path("id");

        Api.itIs("2025-06-18T00:00:00+07:00");

        difficulty(id).body("level", equalTo(2)).body("unitId", equalTo(Territory.DA_LOC.toString()));
    }

    @Test
    void whatIsSolvedIsClosedAndNoLongerClimbs() {
        String id = raise("daloc.vhxh", task).path("id");
        resolve("daloc.vhxh", id);

        escalate("daloc.vhxh", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:difficulty-resolved"));
        Api.itIs("2025-09-01T08:00:00+07:00");

        difficulty(id)
                .body("level", equalTo(1))
                .body("overdue", equalTo(false))
                .body("history.kind", contains("RAISED", "RESOLVED"));
    }

    @Test
    void passingOnNeedsANote() {
        String id = raise("daloc.vhxh", task).path("id");

        Api.sending("daloc.vhxh", Map.of("note", " "))
                .post("/difficulties/" + id + "/escalation")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/note"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE difficulty_step SET note = 'khác'",
                "DELETE FROM difficulty_step",
                "TRUNCATE difficulty_step"
            })
    void itsHistoryIsNotRewritten(String statement) {
        raise("daloc.vhxh", task).then().statusCode(201);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> sql.update(statement)))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void theListShowsWhatLiesWithALevelPageByPage() {
        String first = raise("daloc.vhxh", task).path("id");
        String second = raise("daloc.congan", task).path("id");
        Response page = Api.as("daloc.vp").get("/difficulties?limit=1&taskId=" + task);

        Response next = Api.as("daloc.vp").get("/difficulties?limit=1&taskId=" + task + "&cursor=" + page.path("next"));

        assertThat(page.<List<String>>path("items.id")).containsExactly(second);
        assertThat(next.<List<String>>path("items.id")).containsExactly(first);
        Api.as("daloc.vhxh")
                .get("/difficulties?status=OPEN&unitId=" + Territory.CULTURE)
                .then()
                .body("items.id", hasItem(first));
        Api.as("daloc.vp")
                .get("/difficulties?status=RESOLVED&taskId=" + task)
                .then()
                .body("items", empty());
    }

    @Test
    void difficultiesOfAnotherCommuneDoNotExist() {
        String id = raise("daloc.vhxh", task).path("id");

        Api.as("lexa.vp").get("/difficulties/" + id).then().statusCode(404);
        Api.as("lexa.vp").get("/difficulties?taskId=" + task).then().body("items", empty());
    }

    private UUID unit(String name, String kind, List<UUID> above, @Nullable LocalDate validTo) {
        UUID id = UUID.randomUUID();
        List<UUID> path = new ArrayList<>(above);
        path.add(id);
        Broker.send(new UnitState(
                id, 1, null, name, kind, null, above.get(above.size() - 1), path, null, validTo, List.of()));
        await("the unit").atMost(Duration.ofSeconds(30)).until(() -> QuarkusTransaction.requiringNew()
                .call(() -> units.find(id).isPresent()));
        return id;
    }

    private static ValidatableResponse difficulty(String id) {
        return Api.as("daloc.vp").get("/difficulties/" + id).then().statusCode(200);
    }
}
