package vn.tiendo.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import vn.tiendo.local.demo.Answer;
import vn.tiendo.local.demo.Api;

/** One commune's plan and what its people do about it, through the gateway. Lines are named by their codes. */
final class CommuneYear {
    static final String DESK = "daloc.vp";
    static final String HEAD = "daloc.ct";

    private final Api api;
    private final String unit;
    private final Map<String, String> workers = new TreeMap<>();
    private String plan = "";
    private Map<String, String> ids = Map.of();

    CommuneYear(Api api) {
        this.api = api;
        this.unit = items(api.get(DESK, "units?q=da%20loc&kind=COMMUNE&on=2025-01-02"))
                .get(0)
                .path("id")
                .asText();
    }

    /** @param duties the reports that the plan demands */
    void draft(List<Map<String, ?>> duties) {
        plan = api.post(
                        DESK,
                        "plans",
                        Map.of(
                                "unitId",
                                unit,
                                "year",
                                2025,
                                "title",
                                "Kế hoạch nâng cao chỉ số PAPI năm 2025",
                                "indices",
                                List.of("PAPI"),
                                "reportingDuties",
                                duties))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    /** @param worker who does it for the unit that leads */
    void line(String code, String worker, String lead, String timing, String task) {
        line(code, worker, lead, timing, task, "");
    }

    void line(String code, String worker, String lead, String timing, String task, String deliverable) {
        workers.put(code, worker);
        Map<String, String> line = Map.of(
                "dimension",
                "Công khai, minh bạch trong việc ra quyết định",
                "component",
                "Tiếp cận thông tin",
                "task",
                task,
                "deliverable",
                deliverable,
                "timing",
                timing,
                "lead",
                lead);
        api.post(DESK, "plans/" + plan + "/lines", Map.of("code", code, "line", line))
                .expect(201);
    }

    void issue(String code, String day) {
        Map<String, String> signature =
                Map.of("documentCode", code, "issuedOn", day, "signing", "TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH");
        api.post(HEAD, "plans/" + plan + "/issuance", signature).expect(200);
        Awaitility.await("each line is a task")
                .atMost(Duration.ofSeconds(20))
                .until(() -> tasks().size() == workers.size());
        Map<String, String> known = new TreeMap<>();
        tasks().forEach((line, task) -> known.put(line, task.path("id").asText()));
        ids = known;
    }

    /** Each task by the code of its line. */
    Map<String, JsonNode> tasks() {
        Map<String, JsonNode> tasks = new TreeMap<>();
        items(api.get(HEAD, "tasks?limit=200&planId=" + plan))
                .forEach(task -> tasks.put(task.path("code").asText(), task));
        return tasks;
    }

    void works(String code, int percent) {
        progress(code, Map.of("note", "Đang thực hiện", "percent", percent));
    }

    /** For one date of several, counted from the first of the year. */
    void reports(String code, int date) {
        progress(code, Map.of("note", "Đã làm xong việc của kỳ", "occurrenceId", date(code, date)));
    }

    /** Hands in the report that the line asks for in the period, and waits until the work knows. */
    void sendsReport(String code, String period, int date) {
        JsonNode task = tasks().get(code);
        String lead = task.path("leadUnit").path("id").asText();
        String owed = items(api.get(DESK, "report-obligations?unitId=" + lead + "&period=" + period)).stream()
                .filter(report -> report.path("line").path("code").asText().equals(code))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        String report = api.post(workers.get(code), "reports", Map.of("obligationId", owed))
                .expect(201)
                .json()
                .path("id")
                .asText();
        api.post(workers.get(code), "reports/" + report + "/submission", Map.of())
                .expect(200);
        Awaitility.await("the report is the work of its date")
                .atMost(Duration.ofSeconds(20))
                .until(() -> tasks().get(code)
                        .path("occurrences")
                        .path(date - 1)
                        .path("status")
                        .asText()
                        .equals("DONE"));
    }

    void reportsNotArisen(String code, int date) {
        progress(code, Map.of("notArisen", true, "occurrenceId", date(code, date)));
    }

    void reportsNotArisen(String code) {
        progress(code, Map.of("notArisen", true));
    }

    void completes(String code) {
        complete(code, Map.of("note", "Đã hoàn thành"));
    }

    void completesWithout(String code, String reason) {
        complete(code, Map.of("reason", reason));
    }

    void completesWithProof(String code) {
        complete(code, Map.of("evidenceIds", List.of(proof(code))));
    }

    void proves(String code) {
        api.put(workers.get(code), "tasks/" + id(code) + "/evidence/" + proof(code), Map.of())
                .expect(200);
    }

    void verify(String... codes) {
        for (String code : codes) {
            judge(code, Map.of("accepted", true));
        }
    }

    void giveBack(String code) {
        judge(code, Map.of("accepted", false, "reason", "Chưa đủ hồ sơ kèm theo"));
    }

    void happened(String event, String day) {
        api.post(DESK, "occurrence-triggers", Map.of("unitId", unit, "event", event, "happenedOn", day))
                .expect(201);
    }

    /** The figures that everybody above sees. */
    JsonNode progress() {
        return api.get(HEAD, "progress?groupBy=STATE&year=2025&unitId=" + unit)
                .expect(200)
                .json()
                .path("figures");
    }

    /** The figures that the report on a period would give if it were written now. */
    JsonNode reported(String period) {
        String owed = items(api.get(DESK, "report-obligations?unitId=" + unit + "&period=" + period))
                .get(0)
                .path("id")
                .asText();
        return api.post(DESK, "reports", Map.of("obligationId", owed))
                .expect(201)
                .json()
                .path("compilation")
                .path("figures")
                .path("counts");
    }

    private String date(String code, int number) {
        return tasks().get(code).path("occurrences").path(number - 1).path("id").asText();
    }

    private String proof(String code) {
        Map<String, String> link = Map.of(
                "kind", "LINK", "title", "Bài đăng trên cổng", "url", "https://daloc.example.vn/minh-chung-" + code);
        return api.post(workers.get(code), "evidence", link)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private void progress(String code, Map<String, ?> entry) {
        api.post(workers.get(code), "tasks/" + id(code) + "/progress", entry).expect(201);
    }

    private void complete(String code, Map<String, ?> completion) {
        api.post(workers.get(code), "tasks/" + id(code) + "/completion", completion)
                .expect(200);
    }

    private void judge(String code, Map<String, ?> verdict) {
        api.post(HEAD, "tasks/" + id(code) + "/verification", verdict).expect(200);
    }

    private String id(String code) {
        return ids.get(code);
    }

    private static List<JsonNode> items(Answer answer) {
        return StreamSupport.stream(answer.expect(200).json().path("items").spliterator(), false)
                .toList();
    }
}
