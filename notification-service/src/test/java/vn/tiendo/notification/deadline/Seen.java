package vn.tiendo.notification.deadline;

import static vn.tiendo.notification.testing.Province.as;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register as the API shows it. */
final class Seen {
    private Seen() {}

    static @Nullable Map<String, Object> find(UUID subject) {
        String next = "";
        while (next != null) {
            JsonPath page =
                    as("sonoivu").get("/deadlines?limit=200&cursor=" + next).jsonPath();
            for (Map<String, Object> deadline : page.<Map<String, Object>>getList("items")) {
                if (subject.toString().equals(deadline.get("subjectId"))) {
                    return deadline;
                }
            }
            next = page.getString("next");
        }
        return null;
    }

    static String status(UUID subject) {
        Map<String, Object> found = find(subject);
        return found == null ? "none" : String.valueOf(found.get("status"));
    }

    static List<String> ids(String query) {
        return as("sonoivu").get("/deadlines?limit=200&" + query).jsonPath().getList("items.subjectId");
    }

    static List<String> idsOf(String user) {
        return as(user).get("/deadlines?limit=200").jsonPath().getList("items.subjectId");
    }
}
