package bandhu.local.gateway;

import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemType;
import java.util.Optional;
import java.util.stream.Stream;

/** What the gateway itself can fail with; codes that services share keep the services' words. */
enum ProblemKind implements ProblemType {
    BAD_REQUEST(CommonProblem.BAD_REQUEST),
    UNAUTHENTICATED(CommonProblem.UNAUTHENTICATED),
    NOT_FOUND(CommonProblem.NOT_FOUND),
    METHOD_NOT_ALLOWED(CommonProblem.METHOD_NOT_ALLOWED),
    URI_TOO_LONG("uri-too-long", 414, "The address is too long"),
    HEADERS_TOO_LARGE("headers-too-large", 431, "The headers are too large"),
    SERVICE_UNAVAILABLE("service-unavailable", 503, "The service is away");

    private final String code;
    private final int status;
    private final String title;

    ProblemKind(ProblemType common) {
        this(common.code(), common.status(), common.title());
    }

    ProblemKind(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    /** The kind with this code, of the gateway or of every service. */
    static Optional<ProblemType> find(String code) {
        return Stream.concat(Stream.<ProblemType>of(values()), Stream.of(CommonProblem.values()))
                .filter(kind -> kind.code().equals(code))
                .findFirst();
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
