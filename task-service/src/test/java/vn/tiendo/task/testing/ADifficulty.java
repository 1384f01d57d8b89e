package vn.tiendo.task.testing;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;

/** What people do with a difficulty. */
public final class ADifficulty {
    private ADifficulty() {}

    public static Response raise(String user, UUID task) {
        return Api.sending(user, Map.of("taskId", task, "text", "Chưa có kinh phí in pa nô"))
                .post("/difficulties");
    }

    public static Response escalate(String user, String id) {
        return Api.sending(user, Map.of("note", "Vượt thẩm quyền")).post("/difficulties/" + id + "/escalation");
    }

    public static Response resolve(String user, String id) {
        return Api.sending(user, Map.of("note", "Đã xem xét")).post("/difficulties/" + id + "/resolution");
    }
}
