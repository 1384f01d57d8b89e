package vn.tiendo.reporting.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;
import vn.tiendo.servers.testing.TestServers;

@ReportingTest
class DashboardTest {
    private final World world;

    DashboardTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void showsTheProvinceEachDistrictWithColourAndWordsAndWhatIsOverdue() {
        known(
                ATask.aTask().at(TaskState.IN_PROGRESS, 40).due("2025-07-01T00:00:00+07:00"),
                ATask.aTask().at(TaskState.REPORTED_DONE, 100).done("2025-05-01T08:00:00+07:00"));

        String page = Browser.of("sonoivu").get("/dashboard").asString();

        assertThat(page)
                .contains("<h1>Tỉnh Hưng Yên</h1>", "Số liệu đúng lúc 09:00 ngày 02/07/2025")
                .containsPattern("class=\"tile late\" href=\"/dashboard\\?unitId=" + Territory.AN_THI)
                .containsPattern("(?s)Huyện Ân Thi</strong><span class=\"ended\">đến 30/06/2025</span>\\s*"
                        + "<span class=\"standing\">Quá hạn nhiều</span>")
                .containsPattern("(?s)Huyện Tiên Lữ</strong>.*?Chưa có nhiệm vụ")
                .contains("Hoàn thành 50\u00a0% (1/2)", "Tháng 06/2025", "<rect class=\"overdue\"")
                .doesNotContain("style=\"", "<script>", "{page");
    }

    @Test
    void leadsFromADistrictToACommuneToItsOverdueWork() {
        known(ATask.aTask().coded("1.<b>7").at(TaskState.IN_PROGRESS, 40).due("2025-06-30T00:00:00+07:00"));
        Browser browser = Browser.of("sonoivu");

        String district = browser.get("/dashboard?unitId=" + Territory.AN_THI + "&year=2025")
                .asString();
        String commune = browser.get("/dashboard?unitId=" + Territory.DA_LOC + "&year=2025")
                .asString();
        String behind = browser.get("/dashboard/behind?unitId=" + Territory.CULTURE + "&year=2025")
                .asString();

        assertThat(district).contains("/dashboard?unitId=" + Territory.DA_LOC + "&amp;year=2025");
        assertThat(commune)
                .contains("Theo đơn vị chủ trì", "/dashboard/tasks?unitId=" + Territory.CULTURE + "&amp;year=2025")
                .contains("<a href=\"/dashboard?unitId=" + Territory.PROVINCE);
        assertThat(behind)
                .contains("1.&lt;b&gt;7", "Quá hạn", ">29/06/2025</td>", ">3</td>", "Xã Đa Lộc", "Số liệu đúng lúc")
                .doesNotContain("<b>7");
    }

    @Test
    void listsStaleWorkTooAndGoesOnPageByPage() {
        for (int i = 0; i < 50; i++) {
            known(ATask.aTask().at(TaskState.IN_PROGRESS, 1).staleFrom("2025-06-01T00:00:00+07:00"));
        }
        known(ATask.aTask().coded("9.9").due("2025-06-20T00:00:00+07:00"));
        Browser browser = Browser.of("daloc.vp");

        String first = browser.get("/dashboard/behind?year=2025").asString();
        String second = browser.get(nextOf(first)).asString();

        assertThat(first).contains("Lâu chưa cập nhật").doesNotContain(">9.9</td>");
        assertThat(second).contains(">9.9</td>").doesNotContain("cursor=");
    }

    @Test
    void listsAllWorkOfACommuneWithoutADayLastAndOfAProvinceOnlyWhatIsBehind() {
        known(
                ATask.aTask()
                        .coded("8.1")
                        .at(TaskState.VERIFIED, 100)
                        .due("2025-05-10T00:00:00+07:00")
                        .done("2025-05-01T08:00:00+07:00"),
                ATask.aTask().coded("8.2").at(TaskState.NOT_ARISEN, 0),
                ATask.aTask().coded("8.3").ledBy(Territory.AN_THI_HOME_AFFAIRS).due("2025-07-05T00:00:00+07:00"),
                ATask.aTask().coded("8.4").of(Ids.next(), Territory.AN_THI).due("2025-06-30T00:00:00+07:00"));
        for (int i = 0; i < 49; i++) {
            known(ATask.aTask());
        }
        Browser browser = Browser.of("sonoivu");

        String first = browser.get("/dashboard/tasks?year=2025&unitId=" + Territory.DA_LOC)
                .asString();
        String second = browser.get(nextOf(first)).asString();
        String province = browser.get("/dashboard/tasks?year=2025").asString();

        assertThat(first)
                .containsSubsequence(
                        ">8.1<", "Hoàn thành đúng hạn", ">8.4<", "Quá hạn", ">8.3<", "Sắp đến hạn", ">1.1<")
                .contains("Số liệu đúng lúc 09:00 ngày 02/07/2025");
        assertThat(first + second).contains(">8.2<", "Không phát sinh");
        assertThat(second).doesNotContain("cursor=", ">8.1<");
        assertThat(province)
                .contains(">8.4<", "Việc quá hạn và lâu chưa cập nhật")
                .doesNotContain(">8.1<", ">8.3<");
    }

    @Test
    void scenario36SaysInWordsWhoHasNotScoredThemselvesFromTheEndOfTheYearUntilTheyHave() {
        UUID framework = world.owesAScore(Territory.DA_LOC, 2025);
        Browser browser = Browser.of("sonoivu");
        String before = browser.get("/dashboard?year=2025").asString();
        world.at("2025-12-15T09:00:00+07:00");

        String province = browser.get("/dashboard?year=2025").asString();
        String commune =
                browser.get("/dashboard?year=2025&unitId=" + Territory.DA_LOC).asString();
        String other =
                browser.get("/dashboard?year=2025&unitId=" + Territory.TIEN_LU).asString();

        assertThat(List.of(province, commune))
                .allMatch(page -> page.contains("Cảnh báo: không thực hiện chấm điểm")
                        && page.contains("Năm 2025 sắp hết mà 1 đơn vị chưa tự chấm điểm, còn thiếu 1 bảng điểm.")
                        && page.contains("<strong>Xã Đa Lộc</strong>: Bộ tiêu chí chuyển đổi số cấp xã"));
        world.scoredItself(Territory.DA_LOC, framework);
        String after = browser.get("/dashboard?year=2025").asString();
        assertThat(List.of(before, other, after)).noneMatch(page -> page.contains("chấm điểm"));
    }

    private static String nextOf(String page) {
        return page.replaceAll("(?s).*href=\"([^\"]*cursor=[^\"]*)\".*", "$1").replace("&amp;", "&");
    }

    @Test
    void sendsThePageAgainOnlyWhenItHasChanged() {
        Browser browser = Browser.of("daloc.vp");
        String tag = browser.get("/dashboard").header("ETag");

        Response unchanged = browser.get("/dashboard", Map.of("If-None-Match", tag));
        known(ATask.aTask());
        Response changed = browser.get("/dashboard", Map.of("If-None-Match", tag));

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.asString()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void letsNoBrowserKeepItsFilesOverAnUpgrade() {
        Response style = Browser.of("daloc.vp").get("/dashboard/dashboard.css");

        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @ParameterizedTest
    @CsvSource({
        "404, /dashboard?unitId=018cc251-f400-7697-8b55-8db63b1be608",
        "404, /dashboard/behind?unitId=018cc251-f400-7697-8b55-8db63b1be608",
        "400, /dashboard?year=20255",
        "400, /dashboard/behind?cursor=x",
        "400, /dashboard?colour=red"
    })
    void refusesInWordsWhatIsOutsideTheReadersUnitsOrMakesNoSense(int status, String address) {
        Response answer = Browser.of("lexa.vp").get(address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.asString()).doesNotContain("Đa Lộc");
        if (!address.contains("colour")) {
            assertThat(answer.contentType()).startsWith("text/html");
            assertThat(answer.asString()).contains("Không xem được trang này");
        }
    }

    @Test
    void refusesWhoseAssignmentHasEnded() {
        Response answer = Browser.of("tienlu").get("/dashboard");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("thời gian phân công đã hết");
    }

    @Test
    void sendsAStrangerToSignInWithACodeAndAProofAndNowhereElse() {
        Response answer = given().redirects().follow(false).get("/dashboard?year=2025");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .contains("/realms/tiendo/protocol/openid-connect/auth?", "response_type=code")
                .contains("client_id=tiendo-dashboard", "code_challenge_method=S256")
                .contains("redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fdashboard&");
        given().header("X-Requested-With", "JavaScript")
                .get("/dashboard")
                .then()
                .statusCode(499);
        given().redirects().follow(false).get("/dashboard/dashboard.css").then().statusCode(302);
    }

    @Test
    void keepsTheSessionInACookieThatScriptsAndOtherSitesCannotUse() {
        Browser browser = Browser.of("daloc.vp");

        Response page = browser.get("/dashboard");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(browser.cookies().keySet()).anyMatch(name -> name.startsWith("q_session_dashboard"));
        assertThat(browser.cookies().values()).noneMatch(value -> value.startsWith("eyJhbGciOiJSUzI1NiIs"));
        Response away = browser.get("/dashboard/logout");
        assertThat(away.header("Location"))
                .contains(
                        "/protocol/openid-connect/logout?",
                        "post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2F");
        for (Cookie cookie : away.detailedCookies().asList()) {
            assertThat(cookie.getPath()).isEqualTo("/dashboard");
        }
    }

    @Test
    void opensNeitherTheApiToASessionNorThePageToAToken() {
        Browser browser = Browser.of("daloc.vp");

        assertThat(browser.get("/progress").statusCode()).isEqualTo(401);
        Response withToken = given().redirects()
                .follow(false)
                .auth()
                .oauth2(TestServers.token("daloc.vp"))
                .get("/dashboard");
        assertThat(withToken.statusCode()).isEqualTo(302);
    }

    private void known(ATask task, ATask... more) {
        tell(task);
        for (ATask each : more) {
            tell(each);
        }
    }

    private void tell(ATask task) {
        world.hears(task.told("2025-06-01T08:00:00+07:00"));
    }
}
