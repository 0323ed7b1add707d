package bandhu.chassis.problem;

import bandhu.chassis.language.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A failure that the client can understand. Thrown anywhere below a resource; answered as a problem document. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Text detail;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    public ProblemException(ProblemType type, Text detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, Text detail, List<Violation> violations) {
        this.type = type;
        this.detail = detail;
        this.violations = List.copyOf(violations);
    }

    /** One violation says all; its code is the kind of its message. */
    public static ProblemException at(ProblemType type, String pointer, Text message) {
        return new ProblemException(type, message, List.of(Violation.of(pointer, message)));
    }

    /** 422 with one violation, whose code is the kind of its message. */
    public static ProblemException invalid(String pointer, Text message) {
        return at(CommonProblem.INVALID, pointer, message);
    }

    /** 422 with one violation, for a message that other codes have too. */
    public static ProblemException invalid(String pointer, String code, Text message) {
        return new ProblemException(CommonProblem.INVALID, message, List.of(new Violation(pointer, code, message)));
    }

    /** The 400 of a query parameter or header. */
    public static ProblemException parameter(String name, Text message) {
        return at(CommonProblem.INVALID_PARAMETER, '?' + name, message);
    }

    /** The same for a message that other codes have too. */
    public static ProblemException parameter(String name, String code, Text message) {
        return new ProblemException(
                CommonProblem.INVALID_PARAMETER, message, List.of(new Violation('?' + name, code, message)));
    }

    /** The one 404 of unknown, foreign, hidden and malformed ids: they must not be told apart. */
    public static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, Text.of("not-found.record"));
    }

    public ProblemType type() {
        return type;
    }

    /** What went wrong this time. */
    public Text detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** The detail in English. */
    @Override
    public String getMessage() {
        return detail.toString();
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
                detail,
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
