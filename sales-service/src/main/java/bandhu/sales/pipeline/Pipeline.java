package bandhu.sales.pipeline;

import bandhu.chassis.page.SortKey;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.text.Fold;
import bandhu.sales.Refusals;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A pipeline. Its stages keep their identity as long as anything stands in them. */
@Entity
@Table(name = "pipeline")
class Pipeline extends AggregateRoot {
    static final String COLLECTION = "pipelines";

    private String name;

    private byte[] nameSort;

    private String nameFold;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Stage> stages;

    protected Pipeline() {}

    private Pipeline(UUID id) {
        super(Objects.requireNonNullElseGet(id, Uuid7::next), List.of());
    }

    static Pipeline create(CreatePipeline input) {
        Pipeline pipeline = new Pipeline(input.id());
        pipeline.stages = List.of();
        pipeline.set(new PatchPipeline(input.name(), input.stages(), input.externalIds()));
        return pipeline;
    }

    /** The pipeline that every tenant begins with. Its ids follow from the tenant's name, so that it can be made only once. */
    static Pipeline standard(String tenant) {
        Pipeline pipeline = new Pipeline(standardId(tenant));
        pipeline.name = "sales";
        pipeline.nameSort = SortKey.of(pipeline.name);
        pipeline.nameFold = Fold.of(pipeline.name);
        pipeline.stages = List.of(
                standardStage(tenant, "prospecting", 1, 0.1, StageCategory.OPEN),
                standardStage(tenant, "engaging", 2, 0.4, StageCategory.OPEN),
                standardStage(tenant, "proposal", 3, 0.7, StageCategory.OPEN),
                standardStage(tenant, "won", 4, 1, StageCategory.WON),
                standardStage(tenant, "lost", 5, 0, StageCategory.LOST));
        return pipeline;
    }

    static UUID standardId(String tenant) {
        return derived(tenant + "/pipelines/standard");
    }

    private static Stage standardStage(
            String tenant, String name, int order, double probability, StageCategory category) {
        UUID id = derived(tenant + "/pipelines/standard/" + order);
        return new Stage(id, name, order, probability, category, null, List.of());
    }

    private static UUID derived(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** False when nothing changed. */
    boolean change(PatchPipeline input) {
        PipelineView before = view();
        set(input);
        return !before.equals(view());
    }

    /** The stages that would be gone, or be of another category, after this change: allowed only while nothing stands in them. */
    Set<UUID> givenUpBy(PatchPipeline input) {
        Stages after = new Stages(id(), StageRules.resolve(input.stages(), stages));
        return stages.stream()
                .filter(stage -> after.find(stage.id())
                        .filter(kept -> kept.category() == stage.category())
                        .isEmpty())
                .map(Stage::id)
                .collect(Collectors.toSet());
    }

    void delete(Instant now) {
        deletedAt(now);
    }

    void restore() {
        if (!isDeleted()) {
            throw Refusals.notDeleted();
        }
        deletedAt(null);
    }

    private void set(PatchPipeline input) {
        name = input.name();
        nameSort = SortKey.of(name);
        nameFold = Fold.of(name);
        stages = StageRules.resolve(input.stages(), stages);
        externalIds(Objects.requireNonNullElse(input.externalIds(), List.of()));
    }

    boolean isStandard() {
        return id().equals(standardId(tenantId()));
    }

    Stages stages() {
        return new Stages(id(), stages);
    }

    PipelineView view() {
        return new PipelineView(
                id(), name, stages, externalIds(), createdAt(), createdBy(), updatedAt(), updatedBy(), version());
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Object snapshot() {
        return view();
    }

    @Override
    public Object published() {
        return new PipelineState(
                id(), name, stages.stream().map(PipelineState.StageState::of).toList());
    }
}
