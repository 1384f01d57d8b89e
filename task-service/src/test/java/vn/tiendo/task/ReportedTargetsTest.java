package vn.tiendo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.TargetMeasure.Kind;
import vn.tiendo.platform.event.TargetMeasure.Operator;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.ALine;
import vn.tiendo.task.testing.Api;

/** Targets as the office that leads reports them and as everybody then reads them. */
@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class ReportedTargetsTest {
    private UUID task = new UUID(0, 0);

    @BeforeEach
    void itIsDecember() {
        Api.itIs("2025-12-15T08:30:00+07:00");
    }

    @Test
    void scenario15SeventyPercentOfSixVillagesAreFive() {
        planned(aLine("1").aiming(Kind.COVERAGE, Operator.AT_LEAST, "70", "Từ 70% các thôn trở lên được kiểm tra"));

        report(counted(0, 4, 6));
        seen().body("targets.result", contains("NOT_MET")).body("targetResult", equalTo("NOT_MET"));

        report(counted(0, 5, 6));
        seen().body("targets.result", contains("MET")).body("targetResult", equalTo("MET"));
    }

    @Test
    void scenario16TheCompoundTargetIsMissedAndThePartThatFailsIsShown() {
        planned(aLine("21")
                .aiming(Kind.COVERAGE, Operator.EQUAL, "100", "100% các thôn có tổ chức họp")
                .aiming(Kind.COVERAGE, Operator.AT_LEAST, "70", "Từ 70% hộ cần rà soát tham dự")
                .aiming(Kind.COVERAGE, Operator.AT_LEAST, "20", "Từ 20% hộ gia đình khác trở lên tham dự"));

        report(counted(0, 6, 6), counted(1, 65, 100), counted(2, 30, 100));

        seen().body("targetResult", equalTo("NOT_MET"))
                .body("targets.result", contains("MET", "NOT_MET", "MET"))
                .body("targets.findAll { it.result == 'NOT_MET' }.text", contains("Từ 70% hộ cần rà soát tham dự"))
                .body("targets[1].measured.numerator", equalTo(65));
    }

    @Test
    void scenario17WithoutRecruitmentTheTargetIsNotApplicable() {
        planned(aLine("1").reaching(100, true));

        Api.sending("daloc.vhxh", Map.of("notArisen", true, "note", "Năm 2025 không tuyển dụng"))
                .post("/tasks/" + task + "/progress")
                .then()
                .statusCode(201);

        seen().body("targets.result", contains("NOT_APPLICABLE"))
                .body("targetResult", equalTo("NOT_APPLICABLE"))
                .body("targets[0].measured", nullValue());
    }

    @Test
    void scenario18NinetyFivePercentIsNotAboveNinetyFive() {
        planned(aLine("1").aiming(Kind.COVERAGE, Operator.MORE_THAN, "95", "Trên 95%"));

        report(figure("95.0"));
        seen().body("targets.result", contains("NOT_MET"));

        report(figure("95.1"));
        seen().body("targets.result", contains("MET"));
    }

    @Test
    void scenario19FewerDeathsDoNotMakeUpForMoreInjuries() {
        planned(aLine("1")
                .aiming(Kind.NON_INCREASE, null, null, "Không để gia tăng tai nạn giao thông trên cả 3 tiêu chí"));

        report(Map.of(
                "targetId",
                target(0),
                "parts",
                List.of(part("số vụ", 10, 10), part("số người chết", 1, 3), part("số người bị thương", 8, 7))));

        seen().body("targets.result", contains("NOT_MET")).body("targets[0].failing", contains("số người bị thương"));
    }

    @Test
    void scenario20AFigureThatIsStillToBeAssignedIsAwaitedAndMakesNothingOverdue() {
        Api.itIs("2025-06-27T08:30:00+07:00");
        planned(aLine("1")
                .atLatest("2025-06-30")
                .aiming(Kind.ASSIGNED_VALUE, null, null, "Tỷ lệ bao phủ BHYT đạt chỉ tiêu do tỉnh giao"));

        Api.sending("daloc.vhxh", Map.of("note", "Đã tuyên truyền"))
                .post("/tasks/" + task + "/completion")
                .then()
                .statusCode(200);

        Api.itIs("2025-12-15T08:30:00+07:00");
        seen().body("targets.result", contains("AWAITING_VALUE"))
                .body("targets[0].failing", empty())
                .body("targetResult", equalTo("AWAITING_VALUE"))
                .body("timeliness", equalTo("DONE_ON_TIME"));
    }

    private void planned(ALine line) {
        List<Object> tasks = Api.as("daloc.vp")
                .get("/tasks?planId=" + aPlan().with(line).issued().planId())
                .path("items.id");
        task = UUID.fromString(tasks.get(0).toString());
    }

    private String target(int place) {
        return seen().extract().path("targets[" + place + "].id");
    }

    private Map<String, Object> counted(int place, int numerator, int denominator) {
        return Map.of("targetId", target(place), "numerator", numerator, "denominator", denominator);
    }

    private Map<String, Object> figure(String value) {
        return Map.of("targetId", target(0), "value", new BigDecimal(value));
    }

    private static Map<String, Object> part(String name, int value, int baseline) {
        return Map.of("name", name, "value", value, "baseline", baseline);
    }

    @SafeVarargs
    private void report(Map<String, Object>... measurements) {
        Api.sending("daloc.vhxh", Map.of("measurements", List.of(measurements)))
                .post("/tasks/" + task + "/progress")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse seen() {
        return Api.as("daloc.vp").get("/tasks/" + task).then().statusCode(200);
    }
}
