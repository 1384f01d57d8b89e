package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.event.RecipientPurpose;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.APlan;
import vn.tiendo.task.testing.Api;

/** Whatever way a list takes to its pages, joined they are what going through all tasks one by one finds. */
@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class TaskPagesTest {
    private static final List<String> CALLERS =
            List.of("sonoivu", "anthi", "daloc.vp", "daloc.vhxh", "daloc.congan", "lexa.vp", "tienlu");

    private static final String SEEN = "(EXISTS (SELECT FROM unit u WHERE u.path && ?::uuid[] AND (u.id = t.unit_id"
            + " OR u.id = t.responsible_unit_id OR u.id = t.lead_unit_id OR u.id = ANY (t.coordinator_unit_ids)))"
            + " OR EXISTS (SELECT FROM plan_monitor m JOIN unit w ON w.id = m.unit_id"
            + " WHERE m.plan_id = t.plan_id AND w.path && ?::uuid[])"
            + " OR EXISTS (SELECT FROM plan_monitor m JOIN unit r ON r.id = ANY (?::uuid[]) AND m.unit_id = ANY (r.path)"
            + " WHERE m.plan_id = t.plan_id AND NOT EXISTS (SELECT FROM unit level"
            + " WHERE level.id = ANY (r.path[array_position(r.path, m.unit_id) + 1:])"
            + " AND level.kind IN ('DISTRICT', 'COMMUNE', 'WARD', 'VILLAGE'))))";

    private static @Nullable UUID ours;
    private static @Nullable UUID theirs;

    @Inject
    Sql sql;

    @BeforeEach
    void workOfTwoCommunesInAllConditions() {
        if (ours == null) {
            ours = planOf(Territory.DA_LOC, Territory.LE_XA);
            theirs = planOf(Territory.LE_XA, Territory.COMMITTEE);
            QuarkusTransaction.requiringNew().run(this::scatter);
        }
        Api.itIs("2025-06-12T09:17:00+07:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                  | true",
                "&state=RETURNED                     | t.state = 'RETURNED'",
                "&state=RETURNED&state=IN_PROGRESS   | t.state IN ('RETURNED', 'IN_PROGRESS')",
                "&timeliness=OVERDUE                 | t.done_at IS NULL AND t.due_at <= '2025-06-12T09:17:00+07:00' AND t.state <> 'DROPPED'",
                "&dueBefore=2025-05-01               | t.due_at <= '2025-05-01T00:00:00+07:00'",
                "&updatedSince=2025-03-01T07:00:00.5Z | t.updated_at >= '2025-03-01T07:00:00.5Z'",
                "&index=DTI                          | t.index_name = 'DTI'",
                "&dimension=3                        | t.dimension_number = 3",
                "&leadUnitId=018cc251-f400-7d68-b3f4-2a8c0881faa2 | t.lead_unit_id = '018cc251-f400-7d68-b3f4-2a8c0881faa2'",
                "&q=viec 1                           | t.search LIKE '%viec%' AND t.search LIKE '%1%'",
                "&mine=true                          | EXISTS (SELECT FROM unit l WHERE l.id = t.lead_unit_id AND l.path && ?::uuid[])",
                "&mine=true&state=RETURNED&index=DTI | t.state = 'RETURNED' AND t.index_name = 'DTI' AND EXISTS (SELECT FROM unit l WHERE l.id = t.lead_unit_id AND l.path && ?::uuid[])"
            })
    void joinedPagesAreWhatAFullScanFinds(String query, String condition) {
        for (String caller : CALLERS) {
            for (String sort : List.of("dueAt", "code", "updatedAt")) {
                for (UUID plan : List.of(ours, theirs)) {
                    assertThat(pages(caller, "limit=7&planId=" + plan + "&sort=" + sort + query))
                            .as("%s of %s by %s", query, caller, sort)
                            .isEqualTo(scanned(caller, "t.plan_id = '" + plan + "' AND " + condition, sort));
                }
            }
        }
    }

    @Test
    void joinedPagesOfAllPlansAreWhatAFullScanFinds() {
        for (String caller : CALLERS) {
            assertThat(pages(caller, "limit=200")).as(caller).isEqualTo(scanned(caller, "true", "dueAt"));
        }
    }

    @Test
    void anItemOfAListIsTheTaskItself() {
        List<Map<String, Object>> items =
                Api.as("daloc.vp").get("/tasks?limit=200&planId=" + ours).path("items");
        assertThat(items).isNotEmpty();

        for (Map<String, Object> item : items) {
            Map<String, Object> task =
                    Api.as("daloc.vp").get("/tasks/" + item.get("id")).path("");
            assertThat(item).isEqualTo(task);
        }
    }

    private static List<String> pages(String caller, String query) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            ValidatableResponse page = Api.as(caller)
                    .get("/tasks?" + query + "&cursor=" + cursor)
                    .then()
                    .statusCode(200);
            ids.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("next");
        } while (cursor != null);
        return ids;
    }

    private List<String> scanned(String caller, String condition, String sort) {
        String key =
                switch (sort) {
                    case "dueAt" -> "coalesce(t.due_at, 'infinity')";
                    case "code" -> "t.code_key";
                    default -> "t.updated_at";
                };
        List<UUID> roots = roots(caller);
        List<Object> arguments = new ArrayList<>(List.of(roots, roots, roots));
        condition.chars().filter(one -> one == '?').forEach(one -> arguments.add(roots));
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "SELECT t.id FROM task t WHERE " + SEEN + " AND (" + condition + ") ORDER BY " + key + ", t.id",
                        row -> row.text("id"),
                        arguments.toArray()));
    }

    private static List<UUID> roots(String user) {
        String claims =
                new String(Base64.getUrlDecoder().decode(TestServers.token(user).split("\\.")[1]));
        return Json.createReader(new StringReader(claims)).readObject().getJsonArray("units").stream()
                .map(unit -> UUID.fromString(((JsonString) unit).getString()))
                .toList();
    }

    private static UUID planOf(UUID issuer, UUID follower) {
        APlan plan = aPlan().of(issuer).sentTo(follower, RecipientPurpose.TO_MONITOR);
        for (int i = 1; i <= 30; i++) {
            plan.with(aLine("9." + i).saying("Việc " + i).ledBy(i % 3 == 0 ? Territory.POLICE : Territory.CULTURE));
        }
        return plan.issued().planId();
    }

    /** Who answers, leads and supports, and how it stands: all combined, the same in each run. */
    private void scatter() {
        sql.update(
                "UPDATE task t SET state = (ARRAY['NOT_STARTED','IN_PROGRESS','RETURNED'])[1 + n % 3],"
                        + " index_name = (ARRAY['PAPI','DTI'])[1 + n / 2 % 2], dimension_number = 1 + n % 4,"
                        + " due_at = CASE n % 5 WHEN 0 THEN NULL ELSE timestamptz '2025-01-07 00:00+07'"
                        + " + n * 37 % 11 * interval '30 days' END,"
                        + " updated_at = timestamptz '2025-01-06 07:00:00.5Z' + n % 6 * interval '27 days',"
                        + " lead_unit_id = (?::uuid[])[1 + n % 5],"
                        + " responsible_unit_id = CASE WHEN n % 7 = 0 THEN (?::uuid[])[1 + n % 3] END,"
                        + " coordinator_unit_ids = CASE WHEN n % 2 = 0 THEN (?::uuid[])[1 + n % 4 : 2 + n % 4] ELSE '{}' END"
                        + " FROM (SELECT id, row_number() OVER (ORDER BY code_key, plan_id)::int AS n FROM task"
                        + " WHERE plan_id = ANY (?::uuid[])) numbered WHERE numbered.id = t.id",
                List.of(Territory.CULTURE, Territory.POLICE, Territory.LE_XA, Territory.JUSTICE, Territory.TIEN_LU),
                List.of(Territory.LE_XA, Territory.TIEN_LU, Territory.AN_THI),
                List.of(Territory.POLICE, Territory.LE_XA, Territory.JUSTICE, Territory.HEALTH, Territory.TIEN_LU),
                List.of(ours, theirs));
        // More than a few units below one district and the province, so that their people are answered the other way.
        sql.update(
                "INSERT INTO unit (id, name, kind, parent_id, path, version) SELECT md5('village ' || n)::uuid,"
                        + " 'Thôn ' || n, 'VILLAGE', u.id, u.path || md5('village ' || n)::uuid, 1"
                        + " FROM unit u, generate_series(1, 120) n WHERE u.id = ?",
                Territory.LE_XA);
    }
}
