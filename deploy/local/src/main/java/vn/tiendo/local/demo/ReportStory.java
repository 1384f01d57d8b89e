package vn.tiendo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** From the obligation to an accepted snapshot. */
final class ReportStory {
    private static final String DESK = "daloc.vp";
    private static final String SUPERIOR = "anthi";

    private final Api api;
    private final Teller teller;
    private final IssuedPlan plan;

    ReportStory(World world, IssuedPlan plan) {
        this.api = world.api();
        this.teller = world.teller();
        this.plan = plan;
    }

    void tell() {
        String reportId = compile(obligation());
        submit(reportId);
        accept(reportId);
    }

    private String obligation() {
        teller.step("Xã còn nợ báo cáo nào?");
        String path = "report-obligations?limit=200&unitId=" + plan.unitId();
        teller.request(DESK, "GET /api/v1/report-obligations?unitId=…");
        for (JsonNode owed : api.get(DESK, path).expect(200).at("items")) {
            if (owed.path("planId").asText().equals(plan.planId())) {
                teller.answer(
                        "200  kỳ %s, số liệu %s đến %s, ngày cuối %s: %s",
                        owed.path("period").asText(),
                        owed.path("dataFrom").asText(),
                        owed.path("dataTo").asText(),
                        owed.path("lastDay").asText(),
                        owed.path("status").asText());
                return owed.path("id").asText();
            }
        }
        throw new StepFailed("Không thấy nghĩa vụ báo cáo của kế hoạch");
    }

    private String compile(String obligationId) {
        teller.step("Báo cáo quý I tự tổng hợp từ công việc trong kỳ số liệu");
        teller.request(DESK, "POST /api/v1/reports {\"obligationId\":…}");
        Answer draft =
                api.post(DESK, "reports", Map.of("obligationId", obligationId)).expect(201);
        JsonNode totals = draft.at("compilation").path("figures").path("counts");
        teller.answer(
                "201  %s, %d nhiệm vụ, đã xác nhận %d, theo bản %s của kế hoạch",
                draft.text("state"),
                totals.path("total").asInt(),
                totals.path("byState").path("VERIFIED").asInt(),
                draft.text("planVersion"));
        return draft.text("id");
    }

    private void submit(String reportId) {
        teller.step("Văn phòng gửi báo cáo");
        teller.request(DESK, "POST /api/v1/reports/{id}/submission");
        Answer sent =
                api.post(DESK, "reports/" + reportId + "/submission", Map.of()).expect(200);
        teller.answer(
                "200  %s, trễ hạn: %s", sent.text("state"), sent.at("late").asBoolean() ? "có" : "không");
    }

    private void accept(String reportId) {
        teller.step("Huyện tiếp nhận");
        teller.request(SUPERIOR, "POST /api/v1/reports/{id}/acceptance");
        Answer accepted = api.post(SUPERIOR, "reports/" + reportId + "/acceptance", Map.of())
                .expect(200);
        teller.answer("200  %s: từ nay là bản chụp, không đổi", accepted.text("state"));
    }
}
