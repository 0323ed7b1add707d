package bandhu.chassis.problem;

/** The problems that any service can answer. */
public enum CommonProblem implements ProblemType {
    MALFORMED_JSON("malformed-json", 400),
    UNKNOWN_MEMBER("unknown-member", 400),
    WRONG_TYPE("wrong-type", 400),
    INVALID_PARAMETER("invalid-parameter", 400),
    BAD_REQUEST("bad-request", 400),
    UNAUTHENTICATED("unauthenticated", 401),
    FORBIDDEN("forbidden", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    REQUEST_TIMEOUT("request-timeout", 408),
    CONFLICT("conflict", 409),
    VERSION_CONFLICT("version-conflict", 409),
    ALREADY_EXISTS("already-exists", 409),
    ILLEGAL_TRANSITION("illegal-transition", 409),
    NOT_UNDOABLE("not-undoable", 409),
    REQUEST_IN_PROGRESS("request-in-progress", 409),
    POSITION_GONE("position-gone", 410),
    PRECONDITION_FAILED("precondition-failed", 412),
    TOO_LARGE("too-large", 413),
    URI_TOO_LONG("uri-too-long", 414),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    INVALID("invalid", 422),
    UNKNOWN_CUSTOM_FIELD("unknown-custom-field", 422),
    CONDITION_TOO_EXPENSIVE("condition-too-expensive", 422),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
    BATCH_REFUSED("batch-refused", 422),
    TOO_MANY_REFUSED("too-many-refused", 422),
    UNREADABLE_FILE("unreadable-file", 422),
    NOT_APPLIED("not-applied", 424),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    HEADERS_TOO_LARGE("headers-too-large", 431),
    INTERNAL("internal", 500),
    UNAVAILABLE("unavailable", 503);

    private final String code;
    private final int status;

    CommonProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
