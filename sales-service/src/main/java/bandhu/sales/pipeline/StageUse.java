package bandhu.sales.pipeline;

import java.util.Set;
import java.util.UUID;

/** What pipelines ask of opportunities; implemented there, so that the two features depend one way. */
public interface StageUse {
    /** Whether any opportunity, deleted ones that may come back included, stands in one of these stages. */
    boolean anyIn(UUID pipelineId, Set<UUID> stageIds);

    /** Whether the pipeline has any opportunity, deleted ones that may come back included. */
    boolean anyOf(UUID pipelineId);
}
