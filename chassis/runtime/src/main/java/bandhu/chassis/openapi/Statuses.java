package bandhu.chassis.openapi;

import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The statuses of success, as the resources' methods say them. */
final class Statuses {
    private static final String OK = "200";
    private static final String CREATED = "201";
    private final Map<String, String> byMethod;

    Statuses(IndexView index) {
        byMethod = index.getAnnotations(ResponseStatus.class).stream()
                .filter(found -> found.target().kind() == AnnotationTarget.Kind.METHOD)
                .collect(Collectors.toMap(
                        found -> found.target().asMethod().name(),
                        found -> Integer.toString(found.value().asInt()),
                        (one, other) -> one));
    }

    void complete(Described described) {
        APIResponses responses = described.operation().getResponses();
        if (responses == null || responses.getAPIResponse(OK) == null) {
            return;
        }
        APIResponse success = responses.getAPIResponse(OK);
        String said = byMethod.get(described.operation().getOperationId());
        if (said != null && !said.equals(OK)) {
            responses.removeAPIResponse(OK);
            responses.addAPIResponse(said, success.description(said.equals(CREATED) ? "Created" : "Done"));
        } else if (described.path().contains("/by-external-id/")) {
            responses.addAPIResponse(
                    CREATED,
                    OASFactory.createAPIResponse().description("Created").content(success.getContent()));
        }
    }
}
