package vn.tiendo.task;

import static vn.tiendo.task.testing.ADifficulty.escalate;
import static vn.tiendo.task.testing.ADifficulty.raise;
import static vn.tiendo.task.testing.ADifficulty.resolve;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;
import vn.tiendo.task.testing.OtherSystems;

/** Who may ask, answer, decide, raise, pass on and solve. */
@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class CooperationRightsTest {
    private UUID task = new UUID(0, 0);

    @BeforeAll
    static void theFrontIsKnown() {
        OtherSystems.areKnown();
    }

    @BeforeEach
    void aTaskOfTheCultureOfficerSupportedByThePolice() {
        Api.itIs("2025-06-10T08:30:00+07:00");
        task = Api.taskOf(
                aPlan().with(aLine("1").supportedBy(Territory.POLICE).atLatest("2025-06-30"))
                        .issued()
                        .planId(),
                "1");
    }

    @ParameterizedTest
    @CsvSource({
        "daloc.vhxh,201",
        "daloc.vp,201",
        "daloc.ct,201",
        "daloc.congan,403",
        "daloc.mttq,403",
        "thanhtra,403",
        "sonoivu,403",
        "daloc.tuphap,404",
        "lexa.vp,404"
    })
    void onlyTheLeadAsksForSupport(String user, int status) {
        askFor(user, OtherSystems.FRONT).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "daloc.mttq,200",
        "daloc.vp,403",
        "daloc.ct,403",
        "daloc.vhxh,403",
        "daloc.congan,403",
        "thanhtra,403",
        "sonoivu,403",
        "daloc.tuphap,404",
        "lexa.vp,404"
    })
    void onlyTheFrontAnswersForTheFront(String user, int status) {
        String request = askFor("daloc.vhxh", OtherSystems.INSPECTION_BOARD).path("id");

        answer(user, request, Map.of("accepted", true)).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"daloc.tuphap,200", "daloc.vp,403", "daloc.ct,403", "daloc.vhxh,403", "daloc.mttq,403"})
    void whoAsksDoesNotAnswerForThoseBelow(String user, int status) {
        String request = askFor("daloc.vp", Territory.JUSTICE).path("id");

        answer(user, request, Map.of("accepted", true)).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "daloc.vhxh,201",
        "daloc.vp,201",
        "daloc.ct,201",
        "daloc.congan,403",
        "daloc.mttq,403",
        "thanhtra,403",
        "sonoivu,403",
        "daloc.tuphap,404",
        "lexa.vp,404"
    })
    void onlyTheLeadAsksForTime(String user, int status) {
        askForTime(user).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "daloc.ct,200",
        "daloc.vp,403",
        "daloc.vhxh,403",
        "daloc.congan,403",
        "daloc.mttq,403",
        "thanhtra,403",
        "sonoivu,403",
        "anthi,403",
        "daloc.tuphap,403",
        "lexa.vp,403"
    })
    void onlyTheHeadOfTheLevelAboveDecides(String user, int status) {
        String extension = askForTime("daloc.vhxh").path("id");

        decide(user, extension, Map.of("accepted", true)).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "daloc.vhxh,201",
        "daloc.congan,201",
        "daloc.vp,201",
        "daloc.ct,201",
        "daloc.mttq,403",
        "thanhtra,403",
        "sonoivu,403",
        "daloc.tuphap,404",
        "lexa.vp,404"
    })
    void whoWorksOnTheTaskRaisesIt(String user, int status) {
        raise(user, task).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "daloc.vhxh,200",
        "daloc.congan,403",
        "daloc.vp,403",
        "daloc.ct,403",
        "daloc.mttq,403",
        "thanhtra,403",
        "sonoivu,403",
        "daloc.tuphap,404",
        "lexa.vp,404"
    })
    void whoItLiesWithPassesItOn(String user, int status) {
        String id = raise("daloc.vhxh", task).path("id");

        escalate(user, id).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "daloc.vp,200",
        "daloc.ct,200",
        "daloc.vhxh,403",
        "daloc.congan,403",
        "daloc.mttq,403",
        "thanhtra,403",
        "anthi,403",
        "sonoivu,403",
        "daloc.tuphap,404",
        "lexa.vp,404"
    })
    void whoItLiesWithSolvesIt(String user, int status) {
        String id = raise("daloc.vhxh", task).path("id");
        escalate("daloc.vhxh", id);

        resolve(user, id).then().statusCode(status);
    }

    private Response askFor(String user, UUID unit) {
        return Api.sending(user, Map.of("unitId", unit, "text", "Cùng giám sát", "replyBy", "2025-06-16"))
                .post("/tasks/" + task + "/requests");
    }

    private static Response answer(String user, String request, Map<String, ?> body) {
        return Api.sending(user, body).post("/requests/" + request + "/answer");
    }

    private Response askForTime(String user) {
        return Api.sending(user, Map.of("lastDay", "2025-07-15", "reason", "Chờ ý kiến của huyện"))
                .post("/tasks/" + task + "/extensions");
    }

    private static Response decide(String user, String extension, Map<String, ?> body) {
        return Api.sending(user, body).post("/extensions/" + extension + "/decision");
    }
}
