package vn.tiendo.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

/** Pages and figures that were made a moment ago. */
@ReportingTest
@TestProfile(HeldPagesTest.Holding.class)
class HeldPagesTest {
    public static class Holding implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tiendo.progress.max-age", "PT1M");
        }
    }

    private final World world;

    HeldPagesTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void areGivenAgainToWhoeverAskedButNeverToReadersWithOtherRights() {
        Browser province = Browser.of("sonoivu");
        Browser commune = Browser.of("daloc.vp");
        String address = "/dashboard?year=2025&unitId=" + Territory.DA_LOC;
        String first = province.get(address).asString();
        world.hears(ATask.aTask().told("2025-06-01T08:00:00+07:00"));

        String again = province.get(address).asString();
        String other = commune.get(address).asString();

        assertThat(again).isEqualTo(first);
        assertThat(first).contains("unitId=" + Territory.PROVINCE, "Sở Nội vụ");
        assertThat(other).contains("Công chức Văn phòng").doesNotContain("unitId=" + Territory.PROVINCE, "Sở Nội vụ");
    }

    @Test
    void areOfUnitsThatDoNotExistForThoseWithoutRightsToThemThoughSomebodyJustAsked() {
        String unit = "?year=2025&unitId=" + Territory.DA_LOC;
        Browser elsewhere = Browser.of("lexa.vp");
        assertThat(Browser.of("sonoivu").get("/dashboard" + unit).statusCode()).isEqualTo(200);
        world.as("sonoivu").get("/progress" + unit).then().statusCode(200);

        Response page = elsewhere.get("/dashboard" + unit);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.asString()).doesNotContain("Đa Lộc");
        world.as("lexa.vp").get("/progress" + unit).then().statusCode(404);
    }
}
