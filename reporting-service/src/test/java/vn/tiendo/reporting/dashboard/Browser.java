package vn.tiendo.reporting.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs in at the real login page and comes back with a session, as a browser behind the gateway does. */
final class Browser {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final Map<String, String> cookies = new LinkedHashMap<>();

    static Browser of(String user) {
        Browser browser = new Browser();
        browser.signIn(user);
        return browser;
    }

    private void signIn(String user) {
        Response sentAway = get("/dashboard");
        assertThat(sentAway.statusCode()).isEqualTo(302);
        Response loginPage = given().urlEncodingEnabled(false).get(sentAway.header("Location"));
        Matcher form = FORM.matcher(loginPage.asString());
        assertThat(form.find()).as("a login form").isTrue();
        Response loggedIn = given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .cookies(loginPage.cookies())
                .contentType("application/x-www-form-urlencoded")
                .body("username=" + user + "&password=tiendo")
                .post(form.group(1).replace("&amp;", "&"));
        URI back = URI.create(loggedIn.header("Location"));
        assertThat(back).asString().startsWith("http://localhost:8080/dashboard?");
        Response signedIn = get(back.getRawPath() + "?" + back.getRawQuery());
        assertThat(signedIn.statusCode()).isEqualTo(302);
    }

    /** Without following redirects; cookies are kept. */
    Response get(String address) {
        return get(address, Map.of());
    }

    Response get(String address, Map<String, String> headers) {
        Response answer = given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .headers(headers)
                .cookies(cookies)
                .get(address);
        answer.cookies().forEach((name, value) -> {
            if (value.isEmpty()) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        });
        return answer;
    }

    Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }
}
