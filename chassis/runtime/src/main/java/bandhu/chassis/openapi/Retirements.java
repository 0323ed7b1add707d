package bandhu.chassis.openapi;

import bandhu.chassis.http.Retiring;
import bandhu.chassis.http.RetiringFields;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;

/** The operations that are deprecated, as the resources' methods say it. */
final class Retirements {
    private final Map<String, AnnotationInstance> byMethod;

    Retirements(IndexView index) {
        byMethod = index.getAnnotations(Retiring.class).stream()
                .collect(Collectors.toMap(
                        found -> found.target().asMethod().name(), found -> found, (one, other) -> one));
    }

    /** Throws for a day that is none, so that a build fails and no answer does. */
    void complete(Described described) {
        AnnotationInstance found = byMethod.get(described.operation().getOperationId());
        if (found == null) {
            return;
        }
        LocalDate since = LocalDate.parse(found.value("since").asString());
        LocalDate until = LocalDate.parse(found.value("until").asString());
        if (until.isBefore(since)) {
            throw new IllegalStateException(described.path() + " ends before it is deprecated");
        }
        Operation operation = described.operation();
        String before = operation.getDescription() == null ? "" : operation.getDescription() + " ";
        operation
                .deprecated(true)
                .description(before + "Deprecated since " + since + ", ends on " + until + ": "
                        + found.value("explained").asString());
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                header(response, RetiringFields.DEPRECATION, "Since when: `@` and seconds of Unix time (RFC 9745).");
                header(response, RetiringFields.SUNSET, "When it ends, an HTTP date (RFC 8594).");
            }
        });
    }

    private static void header(APIResponse response, String name, String description) {
        response.addHeader(
                name,
                OASFactory.createHeader()
                        .description(description)
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }
}
