package bandhu.sales.opportunity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Losing.
 *
 * @param reason a code, if it shall be counted
 */
@Schema(example = """
        {"reason": "price", "note": "They found it a third cheaper."}""")
record LoseOpportunity(
        @NotBlank @Size(max = 200) String reason,

        @Size(max = 10_000) String note,
        String occurredAt) {}
