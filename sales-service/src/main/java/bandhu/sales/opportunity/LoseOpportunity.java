package bandhu.sales.opportunity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Losing.
 *
 * @param reason a code, if it shall be counted
 */
record LoseOpportunity(
        @NotBlank @Size(max = 200) String reason,

        @Size(max = 10_000) String note,
        String occurredAt) {}
