package vn.tiendo.platform.problem;

/** The errors every service can answer. */
public enum CommonProblem implements ProblemType {
    INVALID_REQUEST(400),
    MALFORMED_JSON(400),
    MALFORMED_FORM(400),
    INVALID_CURSOR(400),
    INVALID_LIMIT(400),
    UNKNOWN_PARAMETER(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    UNKNOWN_UNIT(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    REQUEST_IN_PROGRESS(409),
    STALE_VERSION(412),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    VERSION_REQUIRED(428),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    CommonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "platform-problems";
    }
}
