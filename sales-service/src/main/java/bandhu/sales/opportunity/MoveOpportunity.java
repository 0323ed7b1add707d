package bandhu.sales.opportunity;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Moving to another open stage of the same pipeline. */
record MoveOpportunity(@NotNull UUID stageId, String occurredAt) {}
