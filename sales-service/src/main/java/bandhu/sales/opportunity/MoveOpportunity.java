package bandhu.sales.opportunity;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Moving to another open stage of the same pipeline. */
@Schema(example = """
        {"stageId": "0199d5a4-7c00-7000-8000-000000000005"}""")
record MoveOpportunity(@NotNull UUID stageId, String occurredAt) {}
