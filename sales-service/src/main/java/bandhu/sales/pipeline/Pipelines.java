package bandhu.sales.pipeline;

import bandhu.chassis.call.Calls;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.ExternalIds;
import bandhu.chassis.shape.Expansion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The pipelines as opportunities look them up. Makes the one that every tenant begins with, on first need and once under any race. */
@ApplicationScoped
public class Pipelines implements Expansion.Source {
    /** Never stored: locking it is what lets one of several first requests make the pipeline. */
    private static final ExternalId LOCK = new ExternalId("bandhu", "standard-pipeline");

    private final PipelineRepository pipelines;
    private final ExternalIds externalIds;
    private final Outbox outbox;
    private final Calls calls;

    Pipelines(PipelineRepository pipelines, ExternalIds externalIds, Outbox outbox, Calls calls) {
        this.pipelines = pipelines;
        this.externalIds = externalIds;
        this.outbox = outbox;
        this.calls = calls;
    }

    /** Makes the standard pipeline unless it is there. */
    void ensure() {
        if (!pipelines.exists(Pipeline.standardId(calls.tenant()))) {
            makeOnce();
        }
    }

    /**
     * The stages of a pipeline, which keep until the transaction ends; one query.
     *
     * @param pipelineId null for the one that every tenant begins with; unknown: 422 at {@code /pipelineId}
     */
    public Stages hold(UUID pipelineId) {
        UUID standardId = Pipeline.standardId(calls.tenant());
        if (pipelineId == null || pipelineId.equals(standardId)) {
            return pipelines.share(standardId).orElseGet(this::makeOnce).stages();
        }
        return pipelines
                .share(pipelineId)
                .filter(pipeline -> !pipeline.isDeleted())
                .map(Pipeline::stages)
                .orElseThrow(() -> ProblemException.invalid("/pipelineId", Text.of("unknown-id.pipeline")));
    }

    private Pipeline makeOnce() {
        externalIds.find(Pipeline.COLLECTION, LOCK);
        UUID id = Pipeline.standardId(calls.tenant());
        Optional<Pipeline> made = pipelines.share(id);
        if (made.isPresent()) {
            return made.get();
        }
        Pipeline pipeline = Pipeline.standard(calls.tenant());
        pipelines.persist(pipeline);
        outbox.append(pipeline);
        return pipeline;
    }

    @Override
    public List<Expansion> expansions() {
        return List.of(new Expansion("opportunities", "pipeline", "pipelineId", "pipelines", this::views));
    }

    private Map<UUID, PipelineView> views(Set<UUID> ids) {
        Map<UUID, PipelineView> views = new HashMap<>();
        pipelines.shown(ids).forEach((id, pipeline) -> views.put(id, pipeline.view()));
        return views;
    }
}
