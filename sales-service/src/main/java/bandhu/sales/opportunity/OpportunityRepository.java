package bandhu.sales.opportunity;

import bandhu.chassis.condition.Condition;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.Loading;
import bandhu.chassis.search.Searchable;
import bandhu.chassis.search.token.SearchText;
import bandhu.sales.access.Scope;
import bandhu.sales.access.Sight;
import bandhu.sales.finding.OpportunityFields;
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
import java.util.stream.Stream;

/** Every query by id and every list says what the actor may see; what is hidden is not there. */
@ApplicationScoped
class OpportunityRepository
        implements PanacheRepositoryBase<Opportunity, UUID>, Searchable<OpportunityView>, StageUse, KnownOpportunities {
    private static final Listing<Opportunity> LISTING = new Listing<>(Opportunity.class, OpportunityFields.CATALOGUE);

    private final Lists lists;
    private final Loading loading;
    private final Sight sight;

    OpportunityRepository(Lists lists, Loading loading, Sight sight) {
        this.lists = lists;
        this.loading = loading;
        this.sight = sight;
    }

    @Override
    public Catalogue catalogue() {
        return OpportunityFields.CATALOGUE;
    }

    @Override
    public Class<Opportunity> entity() {
        return Opportunity.class;
    }

    @Override
    public SearchText searched(OpportunityView opportunity) {
        return SearchText.named(opportunity.name())
                .texts(Stream.concat(opportunity.needs().stream(), opportunity.competitors().stream())
                        .toArray(String[]::new))
                .ids(opportunity.externalIds().stream().map(ExternalId::id));
    }

    /** What the actor may see. */
    Condition seen() {
        return sight.current().condition();
    }

    FieldsView fields() {
        return lists.fields(catalogue());
    }

    Page<Opportunity> list(PageRequest query) {
        return lists.page(LISTING, query, seen());
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
        if (scope.isAll()) {
            return loading.byId(Opportunity.class, id, lock);
        }
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
