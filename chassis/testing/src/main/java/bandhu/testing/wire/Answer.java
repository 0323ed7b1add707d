package bandhu.testing.wire;

import bandhu.testing.contract.ProblemDocument;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What came back. */
public record Answer(int status, Map<String, String> headers, String body) {

    /** The connection was closed without an answer. */
    public static final Answer NONE = new Answer(0, Map.of(), "");

    /** Nothing came, and the connection is still open. */
    public static final Answer SILENCE = new Answer(-1, Map.of(), "");

    /** Whatever is the client's fault. */
    public static final Set<Integer> REFUSED =
            IntStream.range(400, 500).boxed().collect(Collectors.toUnmodifiableSet());

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_FAILURE = 400;

    /** The value of a header, null where there is none; names are in any case. */
    public String header(String name) {
        return headers.get(name);
    }

    public boolean isSuccess() {
        return status > 0 && status < FIRST_FAILURE;
    }

    /** The body as JSON, missing when it is none. */
    public JsonNode json() {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }

    /** What is wrong with it when it must be a problem of one of these statuses. */
    public List<String> refusalFaults(String what, Set<Integer> statuses) {
        if (status <= 0 || isSuccess()) {
            return List.of("not refused: " + what + " answers " + this);
        }
        return ProblemDocument.faults(what, status, header("Content-Type"), body, statuses);
    }

    /** What is wrong with it when the request may be served, and may be refused. */
    public List<String> faults(String what) {
        return isSuccess() ? List.of() : refusalFaults(what, REFUSED);
    }

    /** The first item's problem where an answer tells of several operations, else the answer itself. */
    public Answer ofFirstItem() {
        JsonNode problem = json().at("/items/0/problem");
        return status == 200 && problem.isObject()
                ? new Answer(
                        problem.path("status").asInt(),
                        Map.of("Content-Type", "application/problem+json"),
                        problem.toString())
                : this;
    }

    /** Whether a violation names the place, one within it, or what it is part of. */
    public boolean pointsTo(String pointer) {
        for (JsonNode violation : json().path("violations")) {
            String place = violation.path("pointer").asText();
            boolean related = (place + "/").startsWith(pointer + "/")
                    || !place.isEmpty() && (pointer + "/").startsWith(place + "/");
            if (related) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the problem of this code. */
    public boolean hasCode(String code) {
        return json().path("code").asText().equals(code);
    }

    @Override
    public String toString() {
        return switch (status) {
            case 0 -> "nothing, and closes the connection";
            case -1 -> "nothing at all";
            default -> status + " " + (body.length() > 600 ? body.substring(0, 600) + "..." : body);
        };
    }
}
