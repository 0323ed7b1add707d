package bandhu.testing.contract;

import bandhu.chassis.language.AcceptLanguage;
import bandhu.chassis.language.Language;
import bandhu.chassis.problem.KnownProblem;
import bandhu.chassis.problem.Problems;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every answer to a refused request is: a problem document (RFC 9457) with the house's members, listed as are its violations,
 * in a language that it names, and silent about our insides.
 */
public final class ProblemDocument {

    static final String MEDIA_TYPE = Problems.MEDIA_TYPE;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> INSIDES = List.of("exception", "bandhu.", "org.hibernate", "java.", "io.netty");

    private ProblemDocument() {}

    /** Fails where an answer that a test got is not listed, or does not say its language. */
    static void check(Response response) {
        assertThat(Language.find(response.header("Content-Language")))
                .as("the language of a problem")
                .isPresent();
        assertThat(String.join(",", response.headers().getValues("Vary")))
                .as("what a problem varies by")
                .contains(AcceptLanguage.HEADER);
        if (response.body().asByteArray().length == 0) {
            return;
        }
        JsonPath document = response.jsonPath();
        KnownProblem known = KnownProblem.find(document.getString("code")).orElseThrow();
        assertThat(known.status()).as("the status of " + known.code()).isEqualTo(response.statusCode());
        List<String> codes = document.getList("violations.code");
        if (!known.violations().contains(KnownProblem.ANY)) {
            assertThat(known.violations())
                    .as("the violations of " + known.code())
                    .containsAll(codes);
        }
    }

    /**
     * What is wrong with an answer that should be a problem.
     *
     * @param what the request, for the reader of the fault
     * @param statuses those that it may have
     */
    public static List<String> faults(String what, int status, String contentType, String body, Set<Integer> statuses) {
        String shown = what + " answers " + status + " " + contentType + " " + body;
        if (!String.valueOf(contentType).startsWith(MEDIA_TYPE)) {
            return List.of("not a problem document: " + shown);
        }
        List<String> faults = new ArrayList<>();
        if (!statuses.contains(status)) {
            faults.add("not " + statuses + ": " + shown);
        }
        JsonNode problem = read(body);
        List.of("type", "title", "detail", "instance", "code", "traceId").stream()
                .filter(member -> !problem.path(member).isTextual())
                .forEach(member -> faults.add("without " + member + ": " + shown));
        if (problem.path("status").asInt() != status
                || !("/problems/" + problem.path("code").asText())
                        .equals(problem.path("type").asText())) {
            faults.add("contradicts itself: " + shown);
        }
        String told = problem.path("title").asText() + problem.path("detail").asText() + problem.path("violations");
        if (INSIDES.stream().anyMatch(told.toLowerCase(Locale.ROOT)::contains)) {
            faults.add("tells of its insides: " + shown);
        }
        return faults;
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a problem document that is not JSON: " + body, e);
        }
    }
}
