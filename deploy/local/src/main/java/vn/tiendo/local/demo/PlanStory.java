package vn.tiendo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** From the office's file to an issued plan. */
final class PlanStory {
    private static final String DESK = "daloc.vp";
    private static final String CHAIR = "daloc.ct";

    private final World world;
    private final Api api;
    private final Teller teller;

    PlanStory(World world) {
        this.world = world;
        this.api = world.api();
        this.teller = world.teller();
    }

    IssuedPlan tell(@Nullable SampleFile file) {
        String unitId = findCommune();
        if (file == null) {
            importFile(SampleFile.sheet(), unitId);
        }
        Answer imported = importFile(file == null ? SampleFile.word() : file, unitId);
        String planId = apply(imported.text("id"));
        showRefusal(planId);
        resolveLeads(planId);
        String documentCode = complete(planId, unitId);
        issue(planId, documentCode);
        return new IssuedPlan(planId, unitId, imported.at("rows").asInt());
    }

    private String findCommune() {
        teller.step("Tìm đơn vị, không cần gõ dấu");
        String path = "units?q=da%20loc&kind=COMMUNE";
        teller.request(DESK, "GET /api/v1/" + path);
        JsonNode unit = api.get(DESK, path).expect(200).at("items").path(0);
        teller.answer(
                "200  %s, mã %s", unit.path("name").asText(), unit.path("code").asText());
        return unit.path("id").asText();
    }

    private Answer importFile(SampleFile file, String unitId) {
        teller.step("Nhập tệp " + file.name() + " của văn phòng, không gõ lại");
        String path = "plan-imports?year=2025&index=PAPI&unitId=" + unitId;
        teller.request(DESK, "POST /api/v1/plan-imports?year=2025&index=PAPI (" + file.content().length + " byte)");
        Answer answer = api.upload(DESK, path, file.name(), file.content()).expect(201);
        teller.answer(
                "201  đọc được %d dòng; chưa có gì được áp dụng",
                answer.at("rows").asInt());
        for (JsonNode finding : answer.at("findings")) {
            if (!finding.path("severity").asText().equals("INFO")) {
                teller.say(
                        "%-8s dòng %s: “%s”. %s",
                        finding.path("severity").asText(),
                        finding.path("row").asText(),
                        Teller.shortened(finding.path("quote").asText(), 50),
                        finding.path("message").asText());
            }
        }
        return answer;
    }

    private String apply(String importId) {
        teller.step("Đưa vào kế hoạch dự thảo");
        teller.request(DESK, "POST /api/v1/plan-imports/{id}/application");
        Answer answer = api.post(DESK, "plan-imports/" + importId + "/application", Map.of());
        if (answer.status() != 200) {
            answer.expect(201);
        }
        teller.answer("%d  kế hoạch dự thảo %s", answer.status(), answer.text("planId"));
        return answer.text("planId");
    }

    private void showRefusal(String planId) {
        if (errors(planId).isEmpty()) {
            return;
        }
        teller.step("Chủ tịch thử ban hành khi còn dòng chưa rõ đơn vị chủ trì");
        teller.request(CHAIR, "POST /api/v1/plans/{id}/issuance");
        Answer answer = api.post(CHAIR, "plans/" + planId + "/issuance", issuance("99/KH-UBND"))
                .expect(409);
        teller.answer("409  %s", answer.text("detail"));
    }

    private void resolveLeads(String planId) {
        for (JsonNode finding : errors(planId)) {
            teller.step("Văn phòng chọn một đơn vị chịu trách nhiệm");
            JsonNode chosen = officeOf(finding.path("fix").path("candidates"));
            teller.say(
                    "%s “%s”: %s",
                    finding.path("lineCode").asText(),
                    finding.path("quote").asText(),
                    finding.path("message").asText());
            String line = "plans/" + planId + "/lines/" + finding.path("lineId").asText();
            teller.request(DESK, "PATCH /api/v1/plans/{id}/lines/{lineId}");
            Answer read = api.get(DESK, line).expect(200);
            api.patch(
                            DESK,
                            line,
                            read.etag().orElseThrow(),
                            Map.of("leadUnitId", chosen.path("unitId").asText()))
                    .expect(200);
            teller.answer("200  chủ trì: %s", chosen.path("name").asText());
        }
        if (!errors(planId).isEmpty()) {
            throw new StepFailed("Vẫn còn lỗi chặn ban hành: " + errors(planId));
        }
    }

    private static JsonNode officeOf(JsonNode candidates) {
        return StreamSupport.stream(candidates.spliterator(), false)
                .filter(unit -> unit.path("name").asText().startsWith("Văn phòng UBND"))
                .findFirst()
                .orElseThrow(() -> new StepFailed("Không có văn phòng trong các đơn vị được gợi ý: " + candidates));
    }

    private String complete(String planId, String unitId) {
        teller.step("Ghi chế độ báo cáo của kế hoạch: quý I, chốt số liệu 31/3, gửi trước ngày 05/4");
        teller.request(DESK, "PATCH /api/v1/plans/{id}");
        Answer plan = api.get(DESK, "plans/" + planId).expect(200);
        Map<String, Object> duty = Map.of(
                "period", "Q1",
                "dataFrom", "2025-01-01",
                "dataTo", "2025-03-31",
                "due", "2025-04-05",
                "inclusive", false);
        api.patch(
                        DESK,
                        "plans/" + planId,
                        plan.etag().orElseThrow(),
                        Map.of(
                                "title",
                                "Kế hoạch nâng cao chỉ số PAPI xã Đa Lộc năm 2025",
                                "reportingDuties",
                                List.of(duty)))
                .expect(200);
        teller.answer("200  \"trước ngày 05/4\": ngày 05/4 đã là trễ");
        int used = api.get(DESK, "plans?year=2025&limit=200&unitId=" + unitId)
                .expect(200)
                .at("items")
                .size();
        return "%02d/KH-UBND".formatted(used + 1);
    }

    private void issue(String planId, String documentCode) {
        teller.step("Chủ tịch ban hành");
        teller.request(CHAIR, "POST /api/v1/plans/{id}/issuance {\"documentCode\":\"" + documentCode + "\", …}");
        Answer issued = api.post(CHAIR, "plans/" + planId + "/issuance", issuance(documentCode));
        issued.expect(issued.status() == 201 ? 201 : 200);
        teller.answer(
                "%d  %s, bản %s, không đổi được nữa", issued.status(), documentCode, issued.text("issuedVersion"));
    }

    private static Map<String, Object> issuance(String documentCode) {
        return Map.of(
                "documentCode", documentCode, "issuedOn", "2025-01-06", "signing", "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH");
    }

    private List<JsonNode> errors(String planId) {
        JsonNode findings = Api.read(
                api.get(DESK, "plans/" + planId + "/findings").expect(200).body());
        JsonNode items = findings.isArray() ? findings : findings.path("items");
        List<JsonNode> errors = new ArrayList<>();
        items.forEach(finding -> {
            if (finding.path("severity").asText().equals("ERROR")) {
                errors.add(finding);
            }
        });
        return errors;
    }
}
