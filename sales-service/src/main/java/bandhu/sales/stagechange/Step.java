package bandhu.sales.stagechange;

import bandhu.sales.pipeline.Stage;
import java.time.Instant;
import java.util.UUID;

/**
 * An opportunity went from one stage into another.
 *
 * @param number 1 for the first stage, one more with each step
 * @param from null for the first
 */
public record Step(UUID opportunityId, UUID pipelineId, int number, Stage from, Stage to, Instant when) {}
