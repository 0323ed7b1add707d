package bandhu.sales.opportunity;

import jakarta.validation.constraints.Size;

/**
 * Winning.
 *
 * @param reason a code, if it shall be counted
 */
record WinOpportunity(
        @Size(max = 200) String reason, @Size(max = 10_000) String note, String occurredAt) {}
