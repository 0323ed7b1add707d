package bandhu.chassis.journal.api;

import bandhu.chassis.page.Continued;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Facts in the order of their positions.
 *
 * @param next the cursor of the next page, null where the journal ends for now
 * @param position how far this page has looked: what to read {@code after} when more may have come
 */
@Schema(name = "JournalPage")
public record JournalPage(
        List<FactView> items,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS)
        String next,

        long position)
        implements Continued {}
