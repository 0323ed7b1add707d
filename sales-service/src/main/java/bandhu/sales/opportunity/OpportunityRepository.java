package bandhu.sales.opportunity;

import bandhu.chassis.page.FieldType;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.Loading;
import bandhu.sales.access.Scope;
import bandhu.sales.access.Sight;
import bandhu.sales.order.KnownOpportunities;
import bandhu.sales.pipeline.StageUse;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every query by id and every list says what the actor may see; what is hidden is not there. */
@ApplicationScoped
class OpportunityRepository implements PanacheRepositoryBase<Opportunity, UUID>, StageUse, KnownOpportunities {
    private static final Listing<Opportunity> LISTING = Listing.of(Opportunity.class)
            .filter("customerId", FieldType.UUID, "customerId")
            .filter("ownerId", FieldType.UUID, "ownerId")
            .filter("pipelineId", FieldType.UUID, "progress.pipelineId")
            .filter("stageId", FieldType.UUID, "progress.stageId")
            .filter("category", FieldType.TEXT, "progress.category")
            .prefix("name", "nameSort")
            .sort("name", FieldType.BYTES, "nameSort")
            .sort("amount", FieldType.INTEGER, "worth.amountSort")
            .sort("expectedCloseDate", FieldType.DATE, "closeDateSort");

    private final Lists lists;
    private final Loading loading;
    private final Sight sight;

    OpportunityRepository(Lists lists, Loading loading, Sight sight) {
        this.lists = lists;
        this.loading = loading;
        this.sight = sight;
    }

    Page<Opportunity> list(ListQuery query) {
        Scope scope = sight.current();
        return lists.page(LISTING, query, scope.restriction(), scope.parameters());
    }

    Opportunity get(UUID id) {
        return live(visible(id, LockModeType.NONE).orElse(null));
    }

    Opportunity lock(UUID id) {
        return live(lockAny(id));
    }

    /** The opportunity, deleted or not, locked until the transaction ends. */
    Opportunity lockAny(UUID id) {
        return visible(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }

    private Optional<Opportunity> visible(UUID id, LockModeType lock) {
        Scope scope = sight.current();
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return loading.one(Opportunity.class, "e.id = :id" + scope.and(), parameters, lock);
    }

    private static Opportunity live(Opportunity opportunity) {
        if (opportunity == null || opportunity.isDeleted()) {
            throw ProblemException.notFound();
        }
        return opportunity;
    }

    @Override
    public boolean isVisible(UUID opportunityId) {
        return visible(opportunityId, LockModeType.NONE)
                .filter(opportunity -> !opportunity.isDeleted())
                .isPresent();
    }

    @Override
    public boolean anyIn(UUID pipelineId, Set<UUID> stageIds) {
        return count("progress.pipelineId = ?1 and progress.stageId in ?2", pipelineId, stageIds) > 0;
    }

    @Override
    public boolean anyOf(UUID pipelineId) {
        return count("progress.pipelineId = ?1", pipelineId) > 0;
    }
}
