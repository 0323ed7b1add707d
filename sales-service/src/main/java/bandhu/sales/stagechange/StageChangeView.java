package bandhu.sales.stagechange;

import bandhu.sales.pipeline.StageCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stay in a stage as the API shows it.
 *
 * @param leftAt left out, like {@code duration}, while the opportunity stands in it
 * @param recordedAt when the service learnt of it, which is later for loaded history
 */
@Schema(name = "StageChange")
public record StageChangeView(
        UUID id,
        UUID opportunityId,
        UUID pipelineId,
        UUID fromStageId,
        UUID stageId,
        String stageName,
        StageCategory category,
        Instant enteredAt,
        Instant leftAt,

        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, format = "duration")
        Duration duration,

        Instant recordedAt,
        String actor) {}
