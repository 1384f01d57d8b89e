package vn.tiendo.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.gateway.route.Service;

class MergedApiTest {
    private static final JsonObject PLANS = new JsonObject(
            """
            {"openapi": "3.1.0",
             "tags": [{"name": "Plans"}],
             "paths": {
               "/plans": {"get": {"tags": ["Plans"], "operationId": "list",
                 "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}}},
               "/local/clock": {"put": {"operationId": "move"}}},
             "components": {
               "schemas": {
                 "Page": {"items": {"$ref": "#/components/schemas/Item"}},
                 "Item": {"properties": {"title": {"type": "string"}}},
                 "Problem": {"properties": {"type": {"type": "string"}}}},
               "securitySchemes": {"own": {"type": "http"}}}}""");
    private static final JsonObject TASKS = new JsonObject(
            """
            {"openapi": "3.1.0",
             "tags": [{"name": "Tasks"}, {"name": "Plans", "description": "again"}],
             "paths": {
               "/tasks": {"get": {"tags": ["Tasks"], "operationId": "list", "security": [{"own": []}],
                 "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}}},
               "/plans": {"get": {"operationId": "notOurs"}}},
             "components": {"schemas": {
               "Page": {"items": {"$ref": "#/components/schemas/Item"}},
               "Item": {"properties": {"state": {"type": "string"}}},
               "Problem": {"properties": {"type": {"type": "string"}}}}}}""");
    private static final JsonObject REPORTS =
            new JsonObject("{\"paths\": {\"/public/v1/plans\": {\"get\": {\"operationId\": \"published\"}}}}");

    @Test
    void putsPathsWhereCallersFindThemAndLeavesOutWhatTheyCannotReach() {
        JsonObject merged = merged();

        assertThat(merged.getJsonObject("paths").fieldNames())
                .containsExactly("/api/v1/plans", "/api/v1/tasks", "/public/v1/plans");
        assertThat(at(merged, "/paths/~1api~1v1~1plans/get/operationId")).isEqualTo("planList");
    }

    @Test
    void namesComponentsByServiceOnlyWhereTheyDiffer() {
        JsonObject schemas = (JsonObject) at(merged(), "/components/schemas");

        assertThat(schemas.fieldNames())
                .containsExactlyInAnyOrder("PlanPage", "PlanItem", "TaskPage", "TaskItem", "Problem");
        assertThat(at(schemas, "/TaskItem/properties/state/type")).isEqualTo("string");
    }

    @Test
    void leadsEveryReferenceToTheNewName() {
        JsonObject merged = merged();

        String response = "/get/responses/200/content/application~1json/schema/$ref";
        assertThat(at(merged, "/paths/~1api~1v1~1tasks" + response)).isEqualTo("#/components/schemas/TaskPage");
        assertThat(at(merged, "/paths/~1api~1v1~1plans" + response)).isEqualTo("#/components/schemas/PlanPage");
        assertThat(at(merged, "/components/schemas/TaskPage/items/$ref")).isEqualTo("#/components/schemas/TaskItem");
    }

    @Test
    void asksForOneSignInButForPublishedData() {
        JsonObject merged = merged();

        assertThat(at(merged, "/security/1/bearer")).isNotNull();
        assertThat(at(merged, "/paths/~1api~1v1~1tasks/get/security")).isNull();
        assertThat(at(merged, "/paths/~1public~1v1~1plans/get/security").toString())
                .isEqualTo("[]");
        assertThat(at(merged, "/components/securitySchemes/own")).isNull();
        assertThat(at(merged, "/components/securitySchemes/signIn/flows/authorizationCode/tokenUrl"))
                .isEqualTo("https://login.example/realms/tiendo/protocol/openid-connect/token");
    }

    @Test
    void keepsEachTagOnce() {
        assertThat(merged().getJsonArray("tags").encode()).isEqualTo("[{\"name\":\"Plans\"},{\"name\":\"Tasks\"}]");
    }

    @Test
    void isTheSameTextEachTimeAndLeavesItsSourcesAlone() {
        String before = PLANS.encode();

        assertThat(merged().encode()).isEqualTo(merged().encode());
        assertThat(PLANS.encode()).isEqualTo(before);
    }

    @Test
    void isADocumentEvenWithoutServices() {
        JsonObject merged = new MergedApi(Map.of()).document("1", new SignIn("https://login.example/realms/tiendo"));

        assertThat(merged.getJsonObject("paths")).isEqualTo(new JsonObject());
    }

    private static JsonObject merged() {
        Map<Service, JsonObject> documents = new EnumMap<>(Service.class);
        documents.put(Service.REPORTING, REPORTS);
        documents.put(Service.TASK, TASKS);
        documents.put(Service.PLAN, PLANS);
        return new MergedApi(documents).document("1", new SignIn("https://login.example/realms/tiendo"));
    }

    private static @Nullable Object at(JsonObject json, String pointer) {
        return JsonPointer.from(pointer).queryJson(json);
    }
}
