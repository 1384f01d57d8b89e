package vn.tiendo.gateway.docs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.route.Service;

/**
 * The components of several API documents in one name space. A name that means different things in two services gets
 * the service's name in front, in all of them, so that adding a service never renames by accident of order.
 */
final class Components {
    private static final String POINTER = "#/components/";
    /** The merged document has its own. */
    private static final String SIGN_IN = "securitySchemes";

    private final Map<Service, JsonObject> documents;
    private final Set<String> ambiguous;

    Components(Map<Service, JsonObject> documents) {
        this.documents = documents;
        this.ambiguous = ambiguous();
    }

    JsonObject merged() {
        JsonObject merged = new JsonObject();
        documents.forEach((service, document) -> each(document, (kind, name, content) -> {
            if (!merged.containsKey(kind)) {
                merged.put(kind, new JsonObject());
            }
            merged.getJsonObject(kind).put(renamed(service, kind, name), rewritten(service, content));
        }));
        return merged;
    }

    /** The same JSON with every reference leading to the component's new name. */
    @Nullable
    Object rewritten(Service service, @Nullable Object json) {
        return rewritten(service, json, ambiguous);
    }

    /** Equal texts may refer to unequal components; so it takes rounds until no new name turns out to be ambiguous. */
    private Set<String> ambiguous() {
        Set<String> known = Set.of();
        while (true) {
            Map<String, @Nullable Object> meanings = new LinkedHashMap<>();
            Set<String> found = new LinkedHashSet<>(known);
            Set<String> before = known;
            documents.forEach((service, document) -> each(document, (kind, name, content) -> {
                @Nullable Object meaning = rewritten(service, content, before);
                @Nullable Object other = meanings.putIfAbsent(kind + "/" + name, meaning);
                if (other != null && !other.equals(meaning)) {
                    found.add(kind + "/" + name);
                }
            }));
            if (found.size() == known.size()) {
                return found;
            }
            known = found;
        }
    }

    private static @Nullable Object rewritten(Service service, @Nullable Object json, Set<String> ambiguous) {
        if (json instanceof JsonObject object) {
            JsonObject copy = new JsonObject();
            object.forEach(field -> copy.put(field.getKey(), rewritten(service, field.getValue(), ambiguous)));
            return copy;
        }
        if (json instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(item -> copy.add(rewritten(service, item, ambiguous)));
            return copy;
        }
        if (json instanceof String text && text.startsWith(POINTER)) {
            String[] place = text.substring(POINTER.length()).split("/", 2);
            return place.length == 2 && ambiguous.contains(place[0] + "/" + place[1])
                    ? POINTER + place[0] + "/" + prefixed(service, place[1])
                    : text;
        }
        return json;
    }

    private String renamed(Service service, String kind, String name) {
        return ambiguous.contains(kind + "/" + name) ? prefixed(service, name) : name;
    }

    private static String prefixed(Service service, String name) {
        return capitalised(service.key()) + capitalised(name);
    }

    static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static void each(JsonObject document, Visitor visitor) {
        JsonObject components = document.getJsonObject("components", new JsonObject());
        for (String kind : components.fieldNames()) {
            if (!kind.equals(SIGN_IN)) {
                JsonObject named = components.getJsonObject(kind);
                named.fieldNames().forEach(name -> visitor.visit(kind, name, named.getValue(name)));
            }
        }
    }

    private interface Visitor {
        void visit(String kind, String name, Object content);
    }
}
