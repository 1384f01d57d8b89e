package vn.tiendo.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** A page that somebody looks at. */
final class Tab implements AutoCloseable {
    private static final Map<String, Integer> KEYS = Map.of("Tab", 9, "Enter", 13);

    private final Chromium browser;
    private final String target;
    private final String session;

    Tab(Chromium browser, String target, String session) {
        this.browser = browser;
        this.target = target;
        this.session = session;
        // As in front of a person: else the browser takes it for a tab that nobody looks at.
        ask("Emulation.setFocusEmulationEnabled", new JsonObject().put("enabled", true));
        ask("Page.enable", new JsonObject());
    }

    Tab signedInAs(String user) {
        Browser.of(user)
                .cookies()
                .forEach((name, value) -> ask(
                        "Network.setCookie",
                        new JsonObject()
                                .put("name", name)
                                .put("value", value)
                                .put("domain", "localhost")
                                .put("path", "/dashboard")
                                .put("httpOnly", true)));
        return this;
    }

    Tab wide(int pixels) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                new JsonObject()
                        .put("width", pixels)
                        .put("height", 900)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", pixels < 500));
        return this;
    }

    Tab preferring(String scheme) {
        JsonObject feature =
                new JsonObject().put("name", "prefers-color-scheme").put("value", scheme);
        ask("Emulation.setEmulatedMedia", new JsonObject().put("features", new JsonArray().add(feature)));
        return this;
    }

    /** Runs before the scripts of every page that is opened from now on. */
    Tab preparing(String script) {
        ask("Page.addScriptToEvaluateOnNewDocument", new JsonObject().put("source", script));
        return this;
    }

    Tab open(String address) {
        run("window.before = true");
        ask("Page.navigate", new JsonObject().put("url", "http://localhost:" + RestAssured.port + address));
        comes(address + " is open", "!window.before && document.readyState === 'complete'");
        return this;
    }

    /** Waits until the condition holds; between two pages there is nothing to ask. */
    void comes(String what, String condition) {
        await(what).ignoreExceptions().until(() -> Boolean.TRUE.equals(run(condition)));
    }

    void shows(String selector, String text) {
        await(selector + " says " + text).ignoreExceptions().until(() -> text(selector), said -> said.contains(text));
    }

    void press(String key) {
        JsonObject event =
                new JsonObject().put("key", key).put("code", key).put("windowsVirtualKeyCode", KEYS.get(key));
        JsonObject down = event.copy().put("type", "keyDown");
        if (key.equals("Enter")) {
            down.put("text", "\r");
        }
        ask("Input.dispatchKeyEvent", down);
        ask("Input.dispatchKeyEvent", event.put("type", "keyUp"));
    }

    /** What the script comes to; a promise is waited for. */
    Object run(String script) {
        JsonObject answer = ask(
                "Runtime.evaluate",
                new JsonObject()
                        .put("expression", script)
                        .put("awaitPromise", true)
                        .put("returnByValue", true));
        assertThat(answer.getJsonObject("exceptionDetails")).as(script).isNull();
        return answer.getJsonObject("result").getValue("value");
    }

    String text(String selector) {
        return String.valueOf(run("document.querySelector(" + quoted(selector) + ")?.textContent"));
    }

    @Override
    public void close() {
        browser.close(target);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "\\'") + "'";
    }

    private JsonObject ask(String method, JsonObject parameters) {
        return browser.ask(method, parameters, session);
    }
}
