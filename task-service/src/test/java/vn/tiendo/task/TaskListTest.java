package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.APlan;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class TaskListTest {
    /** Made once: no test here changes a task of it. */
    private static @Nullable UUID plan;

    @BeforeEach
    void aPlanOfManyKindsOfWork() {
        Api.itIs("2025-06-24T08:00:00+07:00");
        if (plan == null) {
            plan = aPlan().with(
                            aLine("1.9").saying("Niêm yết dự toán ngân sách").atLatest("2025-06-30"))
                    .with(aLine("1.10").saying("Đối thoại với Nhân dân").atLatest("2025-06-20"))
                    .with(aLine("2.1").saying("Tiếp công dân").always().ledBy(Territory.JUSTICE))
                    .with(aLine("2.2")
                            .saying("Rà soát thủ tục hành chính")
                            .ledBy(Territory.POLICE)
                            .supportedBy(Territory.CULTURE))
                    .with(aLine("3.1").saying("Tập huấn").atLatest("2025-12-15").ledBy(Territory.JUSTICE))
                    .issued()
                    .planId();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "daloc.vp      |                               | 1.10 1.9 3.1 2.1 2.2",
                "daloc.vp      | &sort=code                    | 1.9 1.10 2.1 2.2 3.1",
                "daloc.vp      | &timeliness=OVERDUE           | 1.10",
                "daloc.vp      | &timeliness=DUE_SOON          | 1.9",
                "daloc.vp      | &timeliness=STALE             | 2.1",
                "daloc.vp      | &timeliness=UNSCHEDULED       | 2.2",
                "daloc.vp      | &timeliness=STALE&timeliness=OVERDUE | 1.10 2.1",
                "daloc.vp      | &dueBefore=2025-07-01         | 1.10 1.9",
                "daloc.vp      | &dueBefore=2025-06-30         | 1.10",
                "daloc.vp      | &dueBefore=2025-07-01T00:00:00+07:00 | 1.10 1.9",
                "daloc.vp      | &q=NGAN toan                  | 1.9",
                "daloc.vp      | &q=doi thoai                  | 1.10",
                "daloc.vp      | &q=đối thoại nhân dân         | 1.10",
                "daloc.vp      | &q=3.1                        | 3.1",
                "daloc.vp      | &dimension=2&index=PAPI&q=tap | 3.1",
                "daloc.vp      | &dimension=7                  | ''",
                "daloc.vp      | &index=DTI                    | ''",
                "daloc.vp      | &state=NOT_STARTED&q=tiep     | 2.1",
                "daloc.vp      | &state=VERIFIED               | ''",
                "daloc.vp      | &mine=true&q=tap huan         | 3.1",
                "daloc.vhxh    |                               | 1.10 1.9 2.2",
                "daloc.vhxh    | &mine=true                    | 1.10 1.9",
                "daloc.tuphap  |                               | 3.1 2.1",
                "daloc.mttq    | &mine=true&q=ra soat          | 2.2",
                "tienlu        |                               | ''",
                "lexa.vp       |                               | ''",
                "sonoivu       | &q=tap huan                   | 3.1"
            })
    void findsWhatTheCallerMaySeeAndAskedFor(String user, @Nullable String filter, String codes) {
        ValidatableResponse answer = list(user, filter == null ? "" : filter);

        answer.statusCode(200).body("items.code", codes.isEmpty() ? equalTo(List.of()) : contains(codes.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "daloc.vp,018cc251-f400-7697-8b55-8db63b1be608,false,5",
        "sonoivu,018cc251-f400-7f19-ae87-f987182e42c3,true,5",
        "sonoivu,018cc251-f400-7f19-ae87-f987182e42c3,false,0",
        "sonoivu,018cc251-f400-7f77-8d28-7e687704ecbc,true,0",
        "daloc.vhxh,018cc251-f400-7697-8b55-8db63b1be608,false,3"
    })
    void aUnitIsAskedForAloneOrWithAllBelowIt(String user, UUID unit, boolean subtree, int found) {
        list(user, "&unitId=" + unit + "&subtree=" + subtree).statusCode(200).body("items.size()", equalTo(found));
    }

    @Test
    void aUnitOutsideTheCallersIsNotFound() {
        list("disu.vp", "&unitId=" + Territory.DA_LOC)
                .statusCode(404)
                .body("type", equalTo("urn:tiendo:problem:unknown-unit"));
    }

    @Test
    void aLeadIsAskedFor() {
        list("daloc.vp", "&leadUnitId=" + Territory.JUSTICE).body("items.code", contains("3.1", "2.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dueAt", "code", "updatedAt"})
    void pagesHoldEachTaskOnce(String sort) {
        List<String> codes = new ArrayList<>();
        String cursor = "";
        do {
            ValidatableResponse page = list("daloc.vp", "&limit=2&sort=" + sort + "&cursor=" + cursor);
            codes.addAll(page.statusCode(200).extract().path("items.code"));
            cursor = page.extract().path("next");
        } while (cursor != null);

        assertThat(codes).containsExactlyInAnyOrder("1.9", "1.10", "2.1", "2.2", "3.1");
    }

    @ParameterizedTest
    @CsvSource({
        "unitId=7,unitId",
        "planId=x,planId",
        "state=LATE,state",
        "timeliness=SOON,timeliness",
        "dueBefore=tomorrow,dueBefore",
        "updatedSince=2025-13-01,updatedSince",
        "sort=title,sort"
    })
    void aValueThatMeansNothingIsRefusedByTheNameOfItsParameter(String query, String parameter) {
        Api.as("daloc.vp")
                .get("/tasks?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "cursor=abc", "lead=x"})
    void aParameterThatMeansNothingIsRefused(String query) {
        Api.as("daloc.vp").get("/tasks?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String cursor = list("daloc.vp", "&limit=1&sort=code").extract().path("next");

        list("daloc.vp", "&limit=1&sort=dueAt&cursor=" + cursor).statusCode(400);
    }

    @Test
    void aPhoneAsksForWhatChangedSinceItLastAsked() {
        UUID other = aPlan().with(aLine("1")).with(aLine("2")).issued().planId();
        Api.itIs("2025-06-25T08:00:00+07:00");
        Api.sending("daloc.vhxh", Map.of("percent", 10)).post("/tasks/" + Api.taskOf(other, "2") + "/progress");

        Api.as("daloc.vhxh")
                .get("/tasks?updatedSince=2025-06-25T00:00:00+07:00&sort=updatedAt&planId=" + other)
                .then()
                .body("items.code", contains("2"));
    }

    @Test
    void droppedTasksStayVisible() {
        var first = aPlan().with(aLine("1")).with(aLine("2")).issued();
        APlan.amending(first, "2025-06-01").with(aLine("1")).issued();

        Api.as("daloc.vp")
                .get("/tasks?planId=" + first.planId())
                .then()
                .body("items.state", containsInAnyOrder("NOT_STARTED", "DROPPED"));
    }

    @Test
    void othersPlansAreNotAmongMine() {
        UUID ofLeXa = aPlan().of(Territory.LE_XA)
                .with(aLine("1").ledBy(Territory.LE_XA))
                .issued()
                .planId();

        Api.as("daloc.vp")
                .get("/tasks?limit=200")
                .then()
                .statusCode(200)
                .body("items.planId", not(hasItem(ofLeXa.toString())));
    }

    private static ValidatableResponse list(String user, String filter) {
        return Api.as(user).get("/tasks?planId=" + plan + filter).then();
    }
}
