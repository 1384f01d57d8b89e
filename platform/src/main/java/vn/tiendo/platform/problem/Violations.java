package vn.tiendo.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;

/** What Bean Validation found, as fields of a problem. */
final class Violations {
    /** Method, parameter, and the way from there into the body. */
    private static final Pattern PATH = Pattern.compile("([^.]*)\\.?([^.\\[]*)\\.?(.*)");

    private static final Pattern CONTAINER_ELEMENT = Pattern.compile("\\.?<[^>]*>");

    private Violations() {}

    static Problem problem(ConstraintViolationException invalid, Method method) {
        Problem problem = Problem.of(CommonProblem.INVALID_REQUEST);
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            String code = violation
                    .getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
            problem.at(pointer(violation.getPropertyPath().toString(), method), code, violation.getMessage());
        }
        return problem;
    }

    /** A JSON pointer into the body, or the name of a query parameter. */
    private static String pointer(String path, Method method) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return "/";
        }
        String parameter = parts.group(2);
        if (Arrays.stream(method.getParameters())
                .anyMatch(candidate -> candidate.getName().equals(parameter) && isQuery(candidate))) {
            return parameter;
        }
        String inside = CONTAINER_ELEMENT.matcher(parts.group(3)).replaceAll("");
        return "/" + inside.replace('.', '/').replace('[', '/').replace("]", "");
    }

    private static boolean isQuery(Parameter parameter) {
        return parameter.isAnnotationPresent(QueryParam.class) || parameter.isAnnotationPresent(RestQuery.class);
    }
}
