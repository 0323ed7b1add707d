package bandhu.chassis.journal.api;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which facts are wanted, as a {@code @BeanParam}. Taken as text, so that a bad one is a 400 that says why. */
public class JournalQuery {
    @QueryParam("after")
    @Parameter(
            description = "The position that was read last, or `latest`.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^([0-9]{1,18}|latest)$"),
            example = "1024")
    String after;

    @QueryParam("types")
    @Parameter(description = "Types of event, separated by commas; all by default.")
    String types;

    @QueryParam("where")
    @Parameter(description = "A condition as JSON, over the attributes and `data`.")
    String where;

    @Context
    UriInfo uri;

    /** Throws 400 for a parameter that stands there for nothing. */
    void check() {
        uri.getQueryParameters().forEach((name, values) -> {
            if (values.contains("")) {
                throw ProblemException.parameter(name, Text.of("required.parameter", "name", name));
            }
        });
    }
}
