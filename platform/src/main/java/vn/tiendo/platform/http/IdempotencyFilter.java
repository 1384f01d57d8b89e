package vn.tiendo.platform.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;

/**
 * {@code Idempotency-Key} on a POST: the first answer is remembered for 48 hours and given again to a repetition; the
 * same key with other content is refused. A failed request is forgotten, so that it may be tried again.
 */
@Provider
@Priority(Priorities.USER)
class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
    static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replay";
    private static final String HELD = IdempotencyFilter.class.getName();

    private final RememberedAnswers answers;
    private final CurrentIdentityAssociation identity;

    IdempotencyFilter(RememberedAnswers answers, CurrentIdentityAssociation identity) {
        this.answers = answers;
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null || !request.getMethod().equals("POST")) {
            return;
        }
        RememberedAnswers.Key held = new RememberedAnswers.Key(
                key,
                identity.getIdentity().getPrincipal().getName(),
                request.getUriInfo().getRequestUri().getPath());
        String fingerprint = fingerprint(request);
        Optional<RememberedAnswers.Answer> first =
                QuarkusTransaction.requiringNew().call(() -> answers.claim(held, fingerprint));
        if (first.isEmpty()) {
            request.setProperty(HELD, held);
            return;
        }
        RememberedAnswers.Answer answer = first.get();
        if (!answer.fingerprint().equals(fingerprint)) {
            throw Problem.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        if (answer.status() == 0) {
            throw Problem.of(CommonProblem.REQUEST_IN_PROGRESS);
        }
        Response.ResponseBuilder again = Response.status(answer.status()).header(REPLAYED, "true");
        if (answer.body() != null) {
            again.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
        }
        if (answer.location() != null) {
            again.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            again.header(HttpHeaders.ETAG, answer.etag());
        }
        request.abortWith(again.build());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(HELD) instanceof RememberedAnswers.Key held)) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            if (response.getStatus() < 400) {
                answers.keep(
                        held,
                        response.getStatus(),
                        response.getEntity() instanceof ShownOnce shown ? shown.withoutSecret() : response.getEntity(),
                        response.getHeaderString(HttpHeaders.LOCATION),
                        response.getHeaderString(HttpHeaders.ETAG));
            } else {
                answers.forget(held);
            }
        });
    }

    /** Forms are streamed to disk before we see them, so a form is known by its address and length. */
    private static String fingerprint(ContainerRequestContext request) throws IOException {
        MessageDigest digest = sha256();
        digest.update(request.getUriInfo().getRequestUri().toString().getBytes(StandardCharsets.UTF_8));
        MediaType type = request.getMediaType();
        if (type != null && type.getType().equals("multipart")) {
            digest.update(Integer.toString(request.getLength()).getBytes(StandardCharsets.UTF_8));
        } else {
            byte[] body = request.getEntityStream().readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(body));
            digest.update(body);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
