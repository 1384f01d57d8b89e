package vn.tiendo.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tiendo.local.stack.Part;
import vn.tiendo.local.stack.Ports;

/** Signs in to the page for people as a browser does, by the login page of the realm. */
final class Session {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private Session() {}

    /** The header that the browser would send from then on. */
    static String of(String user, Ports ports) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager();
        HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        // Cookies belong to a name, and the way back from the realm leads to this one.
        URI page = URI.create("http://localhost:" + ports.of(Part.GATEWAY) + "/dashboard");
        String login = browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body();
        Matcher form = FORM.matcher(login);
        if (!form.find()) {
            throw new IllegalStateException("No login form in " + login);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + user + "&password=tiendo"))
                .build();
        HttpResponse<String> signedIn = browser.send(request, BodyHandlers.ofString());
        if (signedIn.statusCode() != 200 || !signedIn.uri().getPath().equals("/dashboard")) {
            throw new IllegalStateException(signedIn + " " + signedIn.body());
        }
        return "Cookie: "
                + cookies.getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().startsWith("q_session"))
                        .map(HttpCookie::toString)
                        .collect(Collectors.joining("; "));
    }
}
