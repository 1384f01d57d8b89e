package vn.tiendo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** From the issued plan to verified work. */
final class Work {
    private static final String OFFICER = "daloc.vhxh";
    private static final String CHAIR = "daloc.ct";

    private final Api api;
    private final Teller teller;
    private final IssuedPlan plan;

    Work(World world, IssuedPlan plan) {
        this.api = world.api();
        this.teller = world.teller();
        this.plan = plan;
    }

    void tell() {
        waitForTasks();
        JsonNode task = myTasks().path(0);
        recordProgress(task);
        finish(task);
    }

    private void waitForTasks() {
        teller.step("Mỗi dòng thành một nhiệm vụ có một đơn vị chịu trách nhiệm");
        String path = "tasks?limit=200&sort=code&planId=" + plan.planId();
        teller.request(CHAIR, "GET /api/v1/tasks?planId=…&sort=code");
        long start = System.nanoTime();
        JsonNode items = teller.until(
                "đủ nhiệm vụ của kế hoạch",
                () -> api.get(CHAIR, path).expect(200).at("items"),
                seen -> seen.size() == plan.lines());
        teller.answer(
                "200  %d nhiệm vụ, thấy được sau %d ms",
                items.size(), Duration.ofNanos(System.nanoTime() - start).toMillis());
        for (int i = 0; i < Math.min(6, items.size()); i++) {
            teller.say("%s", line(items.path(i)));
        }
        teller.say("…");
    }

    private JsonNode myTasks() {
        teller.step("Công chức Văn hóa - Xã hội mở việc của mình");
        String path = "tasks?mine=true&sort=dueAt&planId=" + plan.planId();
        teller.request(OFFICER, "GET /api/v1/tasks?mine=true&sort=dueAt");
        JsonNode items = api.get(OFFICER, path).expect(200).at("items");
        teller.answer("200  %d việc", items.size());
        items.forEach(task -> teller.say("%s", line(task)));
        return items;
    }

    private void recordProgress(JsonNode task) {
        teller.step("Ghi tiến độ kèm minh chứng; mạng chập chờn nên gửi hai lần");
        teller.request(OFFICER, "POST /api/v1/evidence {\"kind\":\"LINK\", …}");
        Answer link = api.post(
                        OFFICER,
                        "evidence",
                        Map.of("kind", "LINK", "title", "Bài đăng trên cổng", "url", "https://daloc.example.vn/bai-1"))
                .expect(201);
        teller.answer("201  minh chứng %s", link.text("id"));
        String id = task.path("id").asText();
        Map<String, Object> entry = Map.of(
                "id", UUID.randomUUID().toString(),
                "note", "Đã đăng kỳ đầu",
                "percent", 60,
                "measurements", List.of(),
                "evidenceIds", List.of(link.text("id")));
        teller.request(OFFICER, "POST /api/v1/tasks/{id}/progress {\"percent\":60, …}   (hai lần, cùng id)");
        String first = api.post(OFFICER, "tasks/" + id + "/progress", entry)
                .expect(201)
                .text("id");
        Answer again = api.post(OFFICER, "tasks/" + id + "/progress", entry);
        if (!again.text("id").equals(first)) {
            throw new StepFailed("Lần gửi lại được ghi thành mục mới");
        }
        Answer read = api.get(OFFICER, "tasks/" + id).expect(200);
        teller.answer("%d  %s, %s%%: chỉ ghi một lần", again.status(), read.text("state"), read.text("percent"));
    }

    private void finish(JsonNode task) {
        String id = task.path("id").asText();
        teller.step("Báo hoàn thành, Chủ tịch xác nhận");
        teller.request(OFFICER, "POST /api/v1/tasks/{id}/completion");
        Answer done = api.post(OFFICER, "tasks/" + id + "/completion", Map.of("note", "Hoàn thành đủ nội dung", "reason", "Số liệu chỉ tiêu được tổng hợp trong báo cáo 6 tháng"));
        teller.answer("%d  %s", done.status(), done.expect(200).text("state"));
        teller.request(CHAIR, "POST /api/v1/tasks/{id}/verification {\"accepted\":true}");
        Answer verified = api.post(CHAIR, "tasks/" + id + "/verification", Map.of("accepted", true))
                .expect(200);
        teller.answer("200  %s, %s", verified.text("state"), verified.text("timeliness"));
    }

    private static String line(JsonNode task) {
        return "%-5s %-52s %-34s %s"
                .formatted(
                        task.path("code").asText(),
                        Teller.shortened(task.path("title").asText(), 52),
                        Teller.shortened(task.path("leadUnit").path("name").asText(), 34),
                        task.path("lastDay").asText("–").replace("null", "–"));
    }
}
