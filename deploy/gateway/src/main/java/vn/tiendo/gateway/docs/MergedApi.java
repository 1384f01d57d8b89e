package vn.tiendo.gateway.docs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.gateway.route.Routes;
import vn.tiendo.gateway.route.Service;

/** One OpenAPI document out of those of the services, as callers of the gateway see the API. The same input gives the same text. */
final class MergedApi {
    private static final String DESCRIPTION =
            "Kế hoạch, nhiệm vụ, báo cáo và nhắc việc của các chỉ số điều hành. Thời điểm theo RFC 3339 kèm múi giờ,"
                    + " ngày theo YYYY-MM-DD; lỗi trả về dạng application/problem+json.";

    private final Map<Service, JsonObject> documents;
    private final Components components;
    private final Set<String> sharedOperationIds;

    /** @param documents in the order in which they shall appear */
    MergedApi(Map<Service, JsonObject> documents) {
        this.documents = documents;
        this.components = new Components(documents);
        this.sharedOperationIds = sharedOperationIds();
    }

    JsonObject document(String version, SignIn signIn) {
        JsonObject all = components.merged().put("securitySchemes", signIn.schemes());
        return new JsonObject()
                .put("openapi", "3.1.0")
                .put(
                        "info",
                        new JsonObject()
                                .put("title", "Tiến Độ")
                                .put("description", DESCRIPTION)
                                .put("version", version))
                .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
                .put("security", signIn.required())
                .put("tags", tags())
                .put("paths", paths())
                .put("components", all);
    }

    private JsonObject paths() {
        JsonObject paths = new JsonObject();
        documents.forEach((service, document) -> {
            JsonObject own = document.getJsonObject("paths", new JsonObject());
            own.fieldNames().forEach(inner -> Routes.outer(service, inner)
                    .ifPresent(outer -> paths.put(outer, pathItem(service, outer, own.getJsonObject(inner)))));
        });
        return paths;
    }

    private JsonObject pathItem(Service service, String outer, JsonObject item) {
        JsonObject copy = new JsonObject();
        item.forEach(part -> copy.put(part.getKey(), components.rewritten(service, part.getValue())));
        operations(copy).forEach(operation -> {
            operation.remove("security");
            if (outer.startsWith(Routes.PUBLIC + "/")) {
                operation.put("security", new JsonArray());
            }
            String id = operation.getString("operationId");
            if (id != null && sharedOperationIds.contains(id)) {
                operation.put("operationId", service.key() + Components.capitalised(id));
            }
        });
        return copy;
    }

    private JsonArray tags() {
        Map<String, Object> tags = new LinkedHashMap<>();
        documents.values().forEach(document -> document.getJsonArray("tags", new JsonArray())
                .forEach(tag -> tags.putIfAbsent(((JsonObject) tag).getString("name"), tag)));
        return new JsonArray(List.copyOf(tags.values()));
    }

    private Set<String> sharedOperationIds() {
        Map<String, Service> first = new HashMap<>();
        Set<String> shared = new HashSet<>();
        documents.forEach((service, document) -> document.getJsonObject("paths", new JsonObject())
                .forEach(path -> operations((JsonObject) path.getValue()).stream()
                        .flatMap(operation -> Optional.ofNullable(operation.getString("operationId")).stream())
                        .filter(id -> first.putIfAbsent(id, service) != null && first.get(id) != service)
                        .forEach(shared::add)));
        return shared;
    }

    private static List<JsonObject> operations(JsonObject pathItem) {
        return List.of("get", "put", "post", "delete", "options", "head", "patch").stream()
                .flatMap(method -> Optional.ofNullable(pathItem.getJsonObject(method)).stream())
                .toList();
    }
}
