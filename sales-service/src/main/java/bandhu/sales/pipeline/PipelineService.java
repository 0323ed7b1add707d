package bandhu.sales.pipeline;

import bandhu.chassis.batch.Named;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.collection.Records;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.language.Text;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.security.Roles;
import bandhu.chassis.time.Occurrences;
import bandhu.chassis.undo.Undo;
import bandhu.chassis.undo.Undoable;
import bandhu.sales.SalesProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** What can be done with pipelines. */
@ApplicationScoped
class PipelineService implements Undoable {
    private final PipelineRepository pipelines;
    private final Records records;
    private final Pipelines standard;
    private final StageUse use;
    private final Outbox outbox;
    private final Patches patches;
    private final Occurrences occurrences;
    private final Clock clock;

    PipelineService(
            PipelineRepository pipelines,
            Records records,
            Pipelines standard,
            StageUse use,
            Outbox outbox,
            Patches patches,
            Occurrences occurrences,
            Clock clock) {
        this.pipelines = pipelines;
        this.records = records;
        this.standard = standard;
        this.use = use;
        this.outbox = outbox;
        this.patches = patches;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    @Transactional
    public PipelineView createPipeline(CreatePipeline input) {
        occurrences.resolve(input.occurredAt());
        Pipeline pipeline = Pipeline.create(input);
        records.add(pipeline);
        outbox.append(pipeline);
        return pipeline.view();
    }

    @Transactional
    public Upserted<PipelineView> upsertPipeline(ExternalId key, CreatePipeline input, IfMatch ifMatch) {
        UUID known = records.find(Pipeline.COLLECTION, key).orElse(null);
        if (known == null) {
            return new Upserted<>(true, createPipeline(input.keyedBy(key)));
        }
        Pipeline pipeline = pipelines.lock(known);
        patches.require(ifMatch, pipeline);
        occurrences.resolve(input.occurredAt());
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
            records.keep(pipeline);
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
        records.drop(pipeline);
        outbox.append(pipeline);
    }

    /** Has read at once what a batch names. */
    @Transactional
    public void expectPipelines(Named named) {
        records.expect(Pipeline.class, Pipeline.COLLECTION, named);
    }

    @Transactional
    public PipelineView restorePipeline(UUID id) {
        Pipeline pipeline = pipelines.lockAny(id);
        pipeline.restore();
        records.readmit(pipeline);
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

    @Override
    public Undo undo() {
        return Undo.of(Pipeline.class, Pipeline.COLLECTION, Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER)
                .patching(PatchPipeline.class, this::patchPipeline)
                .deleting(this::deletePipeline)
                .restoring(this::restorePipeline);
    }

    @Transactional
    public Page<ChangeView> listPipelineChanges(UUID id, ListQuery query) {
        pipelines.get(id);
        return records.history(Pipeline.COLLECTION, id, query);
    }

    private void requireUnused(Pipeline pipeline) {
        if (pipeline.isStandard()) {
            throw new ProblemException(SalesProblems.IN_USE, Text.of("in-use.standard-pipeline"));
        }
        if (use.anyOf(pipeline.id())) {
            throw new ProblemException(SalesProblems.IN_USE, Text.of("in-use.pipeline"));
        }
    }

    private void requireEmpty(Pipeline pipeline, Set<UUID> stages) {
        if (!stages.isEmpty() && use.anyIn(pipeline.id(), stages)) {
            throw new ProblemException(SalesProblems.IN_USE, Text.of("in-use.stage"));
        }
    }
}
