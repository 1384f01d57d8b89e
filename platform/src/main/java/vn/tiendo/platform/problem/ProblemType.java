package vn.tiendo.platform.problem;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One kind of error, stable for ever. Implemented by an enum per service, whose constants name the kind
 * ({@code PLAN_NOT_FOUND} becomes {@code plan-not-found}). Title and detail stand in the bundle under
 * {@code <code>.title} and {@code <code>.detail}, Vietnamese in the base file, English in {@code _en}.
 */
public interface ProblemType {
    String name();

    /** The HTTP status. */
    int status();

    /** The base name of the resource bundle that holds the texts. */
    default String bundle() {
        return "problems";
    }

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(
                bundle(),
                locale,
                Thread.currentThread().getContextClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
