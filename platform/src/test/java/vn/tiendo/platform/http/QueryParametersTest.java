package vn.tiendo.platform.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.PlatformTest;
import vn.tiendo.servers.testing.TestServers;

@PlatformTest
class QueryParametersTest {
    private static ValidatableResponse asked(String query) {
        return given().auth()
                .oauth2(TestServers.token("daloc.vp"))
                .urlEncodingEnabled(false)
                .get("/notes/asked?" + query)
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "unitId=7,unitId,UUID",
        "unitId=,unitId,UUID",
        "year=x,year,số nguyên",
        "year=2025.5,year,số nguyên",
        "year=99999999999,year,số nguyên",
        "subtree=yes,subtree,true",
        "on=tomorrow,on,YYYY-MM-DD",
        "on=2025-02-30,on,YYYY-MM-DD",
        "on=%2B99999-01-01,on,YYYY-MM-DD",
        "since=2025-13-01,since,RFC 3339",
        "since=2025-06-01T08:00,since,RFC 3339",
        "since=%2B99999-01-01T00:00:00Z,since,RFC 3339",
        "kind=FEAST,kind,SWAPPED_WORK",
        "kinds=HOLIDAY&kinds=FEAST,kinds,SWAPPED_WORK"
    })
    void refusesAValueItCannotReadAndNamesTheParameter(String query, String name, String takes) {
        asked(query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tiendo:problem:invalid-request"))
                .body("errors.pointer", contains(name))
                .body("errors.code", contains("unreadable-value"))
                .body("errors[0].detail", containsString(takes));
    }

    @Test
    void namesAParameterOutsideItsBoundsInTheSameWay() {
        asked("year=2101")
                .statusCode(400)
                .body("errors.pointer", contains("year"))
                .body("errors.detail", contains("Năm đến 2100"));
    }

    @ParameterizedTest
    @CsvSource({
        "unitId=018cc251-f400-7697-8b55-8db63b1be608,unitId,018cc251-f400-7697-8b55-8db63b1be608",
        "subtree=true,subtree,true",
        "on=2025-06-30,on,2025-06-30",
        "since=2025-07-01,since,2025-06-30T17:00:00Z",
        "since=2025-07-01T00:00:00+07:00,since,2025-06-30T17:00:00Z",
        "since=2025-07-01T00:00:00%2B07:00,since,2025-06-30T17:00:00Z",
        "kind=HOLIDAY,kind,HOLIDAY",
        "kind=swapped_work,kind,SWAPPED_WORK",
        "kinds=holiday&kinds=SWAPPED_OFF,kinds,'[HOLIDAY, SWAPPED_OFF]'"
    })
    void readsWhatItCanRead(String query, String name, String value) {
        asked(query).statusCode(200).body(name + ".toString()", equalTo(value));
    }
}
