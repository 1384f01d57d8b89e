package vn.tiendo.notification.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.awaitility.Awaitility;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;

/** The province that the service has heard of, and the people in it. */
public final class Province {
    private static boolean known;

    private Province() {}

    /** Tells of the units and the calendar, once, and waits until the service knows them. */
    public static void isKnown() {
        Awaitility.pollInSameThread();
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        if (!known) {
            Broker.send(TestCalendar.of2025());
            Territory.isKnown();
            known = true;
        }
    }

    /** A request of one of the demo people. */
    public static RequestSpecification as(String user) {
        return given().auth().oauth2(TestServers.token(user)).contentType("application/json");
    }
}
