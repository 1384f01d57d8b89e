package vn.tiendo.gateway.edge;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The errors the gateway answers itself; where a service has the same error, it has the same code. */
public enum GatewayProblem {
    BAD_REQUEST(400),
    UNAUTHENTICATED(401),
    TOKEN_EXPIRED(401),
    TOKEN_FOR_ANOTHER_SYSTEM(401),
    TOKEN_INVALID(401),
    NOT_FOUND(404),
    BODY_TOO_LARGE(413),
    INTERNAL(500),
    SERVICE_INTERRUPTED(502),
    UNAVAILABLE(503),
    LOGIN_UNAVAILABLE(503),
    SERVICE_TIMEOUT(504);

    private static final ResourceBundle.Control BY_LOCALE_ALONE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final int status;

    GatewayProblem(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String type() {
        return "urn:tiendo:problem:" + code();
    }

    String title(Locale locale) {
        return text(locale, ".title");
    }

    String detail(Locale locale, Object... arguments) {
        return new MessageFormat(text(locale, ".detail"), locale).format(arguments);
    }

    private String text(Locale locale, String part) {
        return ResourceBundle.getBundle(
                        "gateway-problems", locale, GatewayProblem.class.getClassLoader(), BY_LOCALE_ALONE)
                .getString(code() + part);
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
