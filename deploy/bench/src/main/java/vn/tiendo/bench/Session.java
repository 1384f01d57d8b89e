package vn.tiendo.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.local.stack.Part;

/** A person who signs in to the page for people at the realm, as a browser behind the gateway does. */
final class Session {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final HttpClient http;
    /** By host and port, whatever else a cookie asks for: the realm wants its own sent by HTTPS alone. */
    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();

    private Session(HttpClient http) {
        this.http = http;
    }

    /** The header that the browser would send from then on. */
    static String of(String user, Running stack) throws IOException, InterruptedException {
        Session session = new Session(stack.http());
        URI page = URI.create("http://localhost:" + stack.ports().of(Part.GATEWAY) + "/dashboard");
        URI login = location(session.send(page, null));
        Matcher form = FORM.matcher(session.send(login, null).body());
        if (!form.find()) {
            throw new IllegalStateException("No login form at " + login);
        }
        URI answer = URI.create(form.group(1).replace("&amp;", "&"));
        session.send(location(session.send(answer, "username=" + user + "&password=tiendo")), null);
        return "Cookie: " + session.header(page);
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private String header(URI address) {
        return cookies.getOrDefault(address.getAuthority(), Map.of()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(URI address, @Nullable String form) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Cookie", header(address));
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String cookie = set.substring(0, (set + ";").indexOf(';'));
            int equals = cookie.indexOf('=');
            cookies.computeIfAbsent(address.getAuthority(), any -> new LinkedHashMap<>())
                    .put(cookie.substring(0, equals), cookie.substring(equals + 1));
        }
        return answer;
    }
}
