package bandhu.chassis.journal.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The same, page by page. */
public class PageQuery extends JournalQuery {
    @QueryParam("limit")
    @Parameter(
            description = "How many items a page has.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "Where to go on: `next` of the page before.")
    String cursor;
}
