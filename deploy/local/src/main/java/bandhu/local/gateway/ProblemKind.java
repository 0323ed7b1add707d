package bandhu.local.gateway;

import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemType;

/** What the gateway itself can fail with; codes that services share keep the services' words. */
enum ProblemKind implements ProblemType {
    BAD_REQUEST(CommonProblem.BAD_REQUEST),
    UNAUTHENTICATED(CommonProblem.UNAUTHENTICATED),
    FORBIDDEN(CommonProblem.FORBIDDEN),
    NOT_FOUND(CommonProblem.NOT_FOUND),
    METHOD_NOT_ALLOWED(CommonProblem.METHOD_NOT_ALLOWED),
    URI_TOO_LONG(CommonProblem.URI_TOO_LONG),
    HEADERS_TOO_LARGE(CommonProblem.HEADERS_TOO_LARGE),
    SERVICE_UNAVAILABLE("service-unavailable", 503);

    private final String code;
    private final int status;

    ProblemKind(ProblemType common) {
        this(common.code(), common.status());
    }

    ProblemKind(String code, int status) {
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
