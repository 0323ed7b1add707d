package bandhu.sales.pipeline;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.Findable;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.record.Loading;
import bandhu.chassis.record.Reading;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class PipelineRepository implements PanacheRepositoryBase<Pipeline, UUID>, Findable {
    private static final Catalogue CATALOGUE = Catalogue.ofRecords("pipelines", "pipeline")
            .with(Field.text("name", "name").folded("name_fold").filter())
            .sortedByName("name", "name_sort");

    private static final Listing<Pipeline> LISTING = new Listing<>(Pipeline.class, CATALOGUE);

    private final Lists lists;
    private final Reading reading;
    private final Loading loading;

    PipelineRepository(Lists lists, Reading reading, Loading loading) {
        this.lists = lists;
        this.reading = reading;
        this.loading = loading;
    }

    @Override
    public Catalogue catalogue() {
        return CATALOGUE;
    }

    FieldsView fields() {
        return lists.fields(CATALOGUE);
    }

    Page<Pipeline> list(PageRequest query) {
        return lists.page(LISTING, query);
    }

    Pipeline get(UUID id) {
        return loading.get(Pipeline.class, id);
    }

    Pipeline lock(UUID id) {
        return loading.lock(Pipeline.class, id);
    }

    /** The pipeline, deleted or not, locked until the transaction ends. */
    Pipeline lockAny(UUID id) {
        return loading.lockAny(Pipeline.class, id);
    }

    /**
     * The pipeline, deleted or not, kept as it is until the transaction ends: whoever puts an opportunity into a stage holds
     * it, so that the stage cannot be removed meanwhile.
     */
    Optional<Pipeline> share(UUID id) {
        return loading.byId(Pipeline.class, id, LockModeType.PESSIMISTIC_READ);
    }

    boolean exists(UUID id) {
        return count("id = ?1", id) > 0;
    }

    Map<UUID, Pipeline> shown(Set<UUID> ids) {
        return reading.among(Pipeline.class, ids);
    }
}
