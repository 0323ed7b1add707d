package bandhu.chassis.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A failure that the client can understand. Thrown anywhere below a resource; answered as a problem document. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<Violation> violations) {
        super(detail);
        this.type = type;
        this.violations = List.copyOf(violations);
    }

    /** 422 with one violation. */
    public static ProblemException invalid(String pointer, String code, String message) {
        return new ProblemException(CommonProblem.INVALID, message, List.of(new Violation(pointer, code, message)));
    }

    /** The one 404 of unknown, foreign, hidden and malformed ids: they must not be told apart. */
    public static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "No such record.");
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** Adds an extension member, such as {@code conflicts}. */
    public ProblemException with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** The same with its pointers below another place, for what is part of a larger body. */
    public ProblemException under(String place) {
        var moved = new ProblemException(
                type,
                getMessage(),
                violations.stream()
                        .map(each -> new Violation(place + each.pointer(), each.code(), each.message()))
                        .toList());
        moved.members.putAll(members);
        return moved;
    }

    public Map<String, Object> members() {
        return members;
    }
}
