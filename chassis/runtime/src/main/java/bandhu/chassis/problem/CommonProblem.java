package bandhu.chassis.problem;

/** The problems that any service can answer. */
public enum CommonProblem implements ProblemType {
    MALFORMED_JSON("malformed-json", 400, "The body is not JSON"),
    UNKNOWN_MEMBER("unknown-member", 400, "The body has a member that is not known here"),
    WRONG_TYPE("wrong-type", 400, "A value has the wrong JSON type"),
    INVALID_PARAMETER("invalid-parameter", 400, "A query parameter or header is invalid"),
    BAD_REQUEST("bad-request", 400, "The request cannot be understood"),
    UNAUTHENTICATED("unauthenticated", 401, "A valid bearer token is needed"),
    FORBIDDEN("forbidden", 403, "Your roles do not allow this"),
    NOT_FOUND("not-found", 404, "There is nothing here"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This method is not offered here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "No representation that you accept exists"),
    CONFLICT("conflict", 409, "The request conflicts with the current state"),
    VERSION_CONFLICT("version-conflict", 409, "Members that you write were changed since the version you name"),
    ALREADY_EXISTS("already-exists", 409, "A record with this identity exists already"),
    ILLEGAL_TRANSITION("illegal-transition", 409, "The record is not in a state that allows this"),
    REQUEST_IN_PROGRESS("request-in-progress", 409, "The same request is being worked on"),
    PRECONDITION_FAILED("precondition-failed", 412, "The record has another version than your precondition names"),
    TOO_LARGE("too-large", 413, "The body is too large"),
    URI_TOO_LONG("uri-too-long", 414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body has a media type that is not taken here"),
    INVALID("invalid", 422, "The request breaks a rule"),
    UNKNOWN_CUSTOM_FIELD("unknown-custom-field", 422, "There is no custom field of this name"),
    CONDITION_TOO_EXPENSIVE("condition-too-expensive", 422, "The condition takes too long to decide"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "This idempotency key was used for another request"),
    BATCH_REFUSED("batch-refused", 422, "An operation of the batch was refused, so none was applied"),
    NOT_APPLIED("not-applied", 424, "Not applied because of another operation of the batch"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
    HEADERS_TOO_LARGE("headers-too-large", 431, "The headers are too large"),
    INTERNAL("internal", 500, "Something broke on our side"),
    UNAVAILABLE("unavailable", 503, "This is not available right now");

    private final String code;
    private final int status;
    private final String title;

    CommonProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
