package bandhu.chassis.page;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of every list, as a {@code @BeanParam}; filters are read from the rest of the query. */
public class ListQuery {
    @QueryParam("limit")
    @Parameter(
            description = "How many items a page has.",
            schema = @Schema(minimum = "1", maximum = "200", defaultValue = "50"))
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "Where to go on: `next` of the page before.")
    String cursor;

    @QueryParam("sort")
    @Parameter(description = "A member to sort by, `-` before it for descending; the list's description names them.")
    String sort;

    @QueryParam("count")
    @Parameter(description = "Whether to add `total` and `totalRelation`.")
    Boolean count;

    @Context
    UriInfo uri;

    /** All query parameters as sent, decoded. */
    Map<String, List<String>> parameters() {
        return uri.getQueryParameters();
    }
}
