package bandhu.sales.pipeline;

import bandhu.chassis.change.ChangeView;
import bandhu.chassis.change.History;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.Deletions;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.ExternalIds;
import bandhu.chassis.time.Occurrences;
import bandhu.sales.SalesProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** What can be done with pipelines. */
@ApplicationScoped
class PipelineService {
    private final PipelineRepository pipelines;
    private final Pipelines standard;
    private final StageUse use;
    private final ExternalIds externalIds;
    private final Deletions deletions;
    private final Outbox outbox;
    private final Patches patches;
    private final History history;
    private final Occurrences occurrences;
    private final Clock clock;

    PipelineService(
            PipelineRepository pipelines,
            Pipelines standard,
            StageUse use,
            ExternalIds externalIds,
            Deletions deletions,
            Outbox outbox,
            Patches patches,
            History history,
            Occurrences occurrences,
            Clock clock) {
        this.pipelines = pipelines;
        this.standard = standard;
        this.use = use;
        this.externalIds = externalIds;
        this.deletions = deletions;
        this.outbox = outbox;
        this.patches = patches;
        this.history = history;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    @Transactional
    public PipelineView createPipeline(CreatePipeline input) {
        occurrences.resolve(input.occurredAt());
        Pipeline pipeline = Pipeline.create(input);
        pipelines.persist(pipeline);
        externalIds.keep(pipeline);
        outbox.append(pipeline);
        return pipeline.view();
    }

    @Transactional
    public Upserted<PipelineView> upsertPipeline(ExternalId key, CreatePipeline input, IfMatch ifMatch) {
        UUID known = externalIds.find(Pipeline.COLLECTION, key).orElse(null);
        if (known == null) {
            return new Upserted<>(true, createPipeline(input.keyedBy(key)));
        }
        Pipeline pipeline = pipelines.lock(known);
        patches.require(ifMatch, pipeline);
        return new Upserted<>(false, change(pipeline, PatchPipeline.upsert(pipeline.view(), input, key)));
    }

    @Transactional
    public PipelineView patchPipeline(UUID id, MergePatch patch, IfMatch ifMatch) {
        Pipeline pipeline = pipelines.lock(id);
        patches.require(ifMatch, pipeline);
        return change(pipeline, patches.apply(patch, pipeline, pipeline.view(), PatchPipeline.class));
    }

    private PipelineView change(Pipeline pipeline, PatchPipeline input) {
        requireEmpty(pipeline, pipeline.givenUpBy(input));
        if (pipeline.change(input)) {
            externalIds.keep(pipeline);
            outbox.append(pipeline);
        }
        return pipeline.view();
    }

    @Transactional
    public void deletePipeline(UUID id, IfMatch ifMatch) {
        Pipeline pipeline = pipelines.lock(id);
        patches.require(ifMatch, pipeline);
        requireUnused(pipeline);
        pipeline.delete(clock.instant());
        deletions.deleted(pipeline);
        outbox.append(pipeline);
    }

    @Transactional
    public PipelineView restorePipeline(UUID id) {
        Pipeline pipeline = pipelines.lockAny(id);
        pipeline.restore();
        deletions.restored(pipeline);
        outbox.append(pipeline);
        return pipeline.view();
    }

    @Transactional
    public PipelineView getPipeline(UUID id) {
        standard.ensure();
        return pipelines.get(id).view();
    }

    @Transactional
    public Page<PipelineView> listPipelines(PageRequest query) {
        standard.ensure();
        return pipelines.list(query).map(Pipeline::view);
    }

    /** What pipelines can be found by. */
    public FieldsView listPipelineFields() {
        return pipelines.fields();
    }

    @Transactional
    public Page<ChangeView> listPipelineChanges(UUID id, ListQuery query) {
        pipelines.get(id);
        return history.of(Pipeline.COLLECTION, id, query);
    }

    private void requireUnused(Pipeline pipeline) {
        if (pipeline.isStandard()) {
            throw new ProblemException(SalesProblems.IN_USE, "Opportunities that name no pipeline need this one.");
        }
        if (use.anyOf(pipeline.id())) {
            throw new ProblemException(SalesProblems.IN_USE, "The pipeline has opportunities.");
        }
    }

    private void requireEmpty(Pipeline pipeline, Set<UUID> stages) {
        if (!stages.isEmpty() && use.anyIn(pipeline.id(), stages)) {
            throw new ProblemException(SalesProblems.IN_USE, "Opportunities stand in a stage that would be gone.");
        }
    }
}
