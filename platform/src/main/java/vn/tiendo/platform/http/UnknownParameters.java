package vn.tiendo.platform.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;

/** A misspelt filter must not quietly return everything. */
@Provider
class UnknownParameters implements ContainerRequestFilter {
    private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private final ResourceInfo resource;

    UnknownParameters(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Set<String> known = KNOWN.computeIfAbsent(method, UnknownParameters::declaredBy);
        for (String name : request.getUriInfo().getQueryParameters().keySet()) {
            if (!known.contains(name)) {
                throw Problem.of(CommonProblem.UNKNOWN_PARAMETER, name);
            }
        }
    }

    private static Set<String> declaredBy(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> {
                    QueryParam standard = parameter.getAnnotation(QueryParam.class);
                    RestQuery quarkus = parameter.getAnnotation(RestQuery.class);
                    if (standard != null) {
                        return Stream.of(standard.value());
                    }
                    return quarkus == null
                            ? Stream.empty()
                            : Stream.of(quarkus.value().isEmpty() ? parameter.getName() : quarkus.value());
                })
                .collect(Collectors.toUnmodifiableSet());
    }
}
