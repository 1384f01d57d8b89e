package vn.tiendo.task.testing;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** A phone that keeps the tasks its owner sees and queues what they do without reception. */
public final class APhone {
    private final String owner;
    private final Map<String, Map<String, Object>> kept = new HashMap<>();
    private final Map<String, List<String>> evidence = new HashMap<>();
    private final List<Supplier<Response>> queue = new ArrayList<>();
    private String since = "";

    private APhone(String owner) {
        this.owner = owner;
    }

    public static APhone of(String owner) {
        return new APhone(owner);
    }

    public Map<String, Object> task(UUID id) {
        return kept.getOrDefault(id.toString(), Map.of());
    }

    public boolean keeps(UUID id) {
        return kept.containsKey(id.toString());
    }

    public List<String> evidenceOf(UUID id) {
        return evidence.getOrDefault(id.toString(), List.of());
    }

    public void takesPhoto(UUID id, byte[] content) {
        queue.add(() -> Api.as(owner)
                .multiPart("file", "anh.jpg", content, "image/jpeg")
                .multiPart("id", id.toString())
                .post("/evidence"));
    }

    public void attaches(UUID task, UUID photo) {
        queue.add(() -> Api.sending(owner, Map.of()).put("/tasks/" + task + "/evidence/" + photo));
    }

    public void notes(UUID task, Map<String, Object> progress) {
        Map<String, Object> entry = new HashMap<>(progress);
        entry.put("id", UUID.randomUUID());
        queue.add(() -> Api.sending(owner, entry).post("/tasks/" + task + "/progress"));
    }

    public List<Supplier<Response>> queue() {
        return List.copyOf(queue);
    }

    public String since() {
        return since;
    }

    /** Fetches page by page until there is nothing more. */
    public void fetches() {
        boolean more = true;
        while (more) {
            JsonPath page = Api.as(owner)
                    .get("/changes?limit=50&since=" + since)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.<Map<String, Object>>getList("items").forEach(this::apply);
            since = page.getString("next");
            more = page.getBoolean("more");
        }
    }

    /** A change shows as soon as no older transaction is open, which on a busy server takes a moment. */
    public void fetchesUntil(Supplier<Boolean> itIsSo) {
        await("the phone is told").atMost(Duration.ofSeconds(10)).until(() -> {
            fetches();
            return itIsSo.get();
        });
    }

    @SuppressWarnings("unchecked")
    private void apply(Map<String, Object> change) {
        String id = (String) change.get("taskId");
        if ("TOMBSTONE".equals(change.get("kind"))) {
            kept.remove(id);
            evidence.remove(id);
        } else {
            kept.put(id, (Map<String, Object>) change.get("task"));
            evidence.put(id, (List<String>) change.get("evidenceIds"));
        }
    }
}
