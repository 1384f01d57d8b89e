package vn.tiendo.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that leaves a resource becomes a problem; what we did not foresee says nothing about the inside. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String MEDIA_TYPE = "application/problem+json";

    private final HttpHeaders headers;
    private final ResourceInfo resource;

    ProblemMappers(HttpHeaders headers, ResourceInfo resource) {
        this.headers = headers;
        this.resource = resource;
    }

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return answer(problem);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(Throwable ignored) {
        return answer(Problem.of(CommonProblem.UNAUTHENTICATED));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException ignored) {
        return answer(Problem.of(CommonProblem.FORBIDDEN));
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    Response stale(Throwable ignored) {
        return answer(Problem.of(CommonProblem.STALE_VERSION));
    }

    /** Named as well as its parent, because Quarkus brings a mapper for the child. */
    @ServerExceptionMapper({ResteasyReactiveViolationException.class, ConstraintViolationException.class})
    Response invalid(ConstraintViolationException invalid) {
        return answer(Violations.problem(invalid, resource.getResourceMethod()));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException http) {
        Throwable cause = http.getCause();
        if (cause instanceof JsonProcessingException json) {
            return answer(malformed(json));
        }
        return answer(Problem.of(typeOf(http.getResponse().getStatus())).causedBy(http));
    }

    /** Named as well as its parent, because Quarkus brings a mapper for the child. */
    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    Response json(JsonProcessingException json) {
        return answer(malformed(json));
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable unforeseen) {
        if (Blame.form(unforeseen)) {
            return answer(Problem.of(CommonProblem.MALFORMED_FORM));
        }
        if (Blame.database(unforeseen)) {
            LOG.warnf("Request %s: %s", RequestIds.of(headers), unforeseen);
            return answer(Problem.of(CommonProblem.UNAVAILABLE));
        }
        if (Blame.values(unforeseen)) {
            LOG.warnf("Request %s: %s", RequestIds.of(headers), unforeseen);
            return answer(Problem.of(CommonProblem.INVALID_REQUEST));
        }
        LOG.errorf(unforeseen, "Unforeseen failure of request %s", RequestIds.of(headers));
        return answer(Problem.of(CommonProblem.INTERNAL));
    }

    private static Problem malformed(JsonProcessingException json) {
        Problem problem = Problem.of(CommonProblem.MALFORMED_JSON).causedBy(json);
        if (json instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            StringBuilder pointer = new StringBuilder();
            mapping.getPath().forEach(step -> pointer.append('/')
                    .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName()));
            if (json instanceof UnrecognizedPropertyException) {
                problem.at(pointer.toString(), "unknown-field", "Không có trường này");
            } else {
                problem.at(pointer.toString(), "unreadable-value", "Giá trị không đúng kiểu");
            }
        }
        return problem;
    }

    private static CommonProblem typeOf(int status) {
        return switch (status) {
            case 400 -> CommonProblem.INVALID_REQUEST;
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.FORBIDDEN;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.BODY_TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> CommonProblem.UNAVAILABLE;
            default -> status < 500 ? CommonProblem.CONFLICT : CommonProblem.INTERNAL;
        };
    }

    private Response answer(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(MEDIA_TYPE)
                .entity(ProblemBody.of(problem, ProblemLanguage.of(headers), RequestIds.of(headers)));
        if (problem.type() == CommonProblem.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.type() == CommonProblem.REQUEST_IN_PROGRESS || problem.type() == CommonProblem.UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, 1);
        }
        return answer.build();
    }
}
