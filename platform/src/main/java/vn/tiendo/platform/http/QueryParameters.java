package vn.tiendo.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;

/**
 * Looks at the query string before it is used. A misspelt filter must not quietly return everything, and a value that
 * cannot be read is a bad request, not a wrong address.
 */
@Provider
class QueryParameters implements ContainerRequestFilter {
    private static final Map<Method, Map<String, QueryType>> KNOWN = new ConcurrentHashMap<>();

    private final ResourceInfo resource;

    QueryParameters(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Map<String, QueryType> known = KNOWN.computeIfAbsent(method, QueryParameters::declaredBy);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            QueryType type = known.get(name);
            if (type == null) {
                throw Problem.of(CommonProblem.UNKNOWN_PARAMETER, name);
            }
            values.forEach(value -> type.require(name, value));
        });
    }

    private static Map<String, QueryType> declaredBy(Method method) {
        Map<String, QueryType> declared = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                fieldsOf(parameter.getType())
                        .forEach((name, field) -> declared.put(name, QueryType.of(field.getGenericType())));
            }
            declare(declared, parameter, parameter.getName(), parameter.getParameterizedType());
        }
        return declared;
    }

    /** The parameters that a bean of them declares, by name. */
    static Map<String, Field> fieldsOf(Class<?> bean) {
        Map<String, Field> fields = new HashMap<>();
        for (Field field : bean.getDeclaredFields()) {
            String name = nameOf(field, field.getName());
            if (name != null) {
                fields.put(name, field);
            }
        }
        return fields;
    }

    private static void declare(Map<String, QueryType> declared, AnnotatedElement place, String called, Type type) {
        String name = nameOf(place, called);
        if (name != null) {
            declared.put(name, QueryType.of(type));
        }
    }

    private static @Nullable String nameOf(AnnotatedElement place, String called) {
        QueryParam standard = place.getAnnotation(QueryParam.class);
        if (standard != null) {
            return standard.value();
        }
        RestQuery quarkus = place.getAnnotation(RestQuery.class);
        if (quarkus == null) {
            return null;
        }
        return quarkus.value().isEmpty() ? called : quarkus.value();
    }
}
