package bandhu.sales.opportunity;

import bandhu.chassis.batch.BatchTarget;
import bandhu.chassis.batch.Named;
import bandhu.chassis.bulk.BulkTarget;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.collection.Records;
import bandhu.chassis.customfield.CustomFields;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.imports.ImportTarget;
import bandhu.chassis.inbox.customer.Standing;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.time.Occurrences;
import bandhu.sales.customer.KnownCustomers;
import bandhu.sales.opportunity.OpportunityEvent.OpportunityCreated;
import bandhu.sales.opportunity.OpportunityEvent.Transition;
import bandhu.sales.pipeline.Pipelines;
import bandhu.sales.pipeline.Stage;
import bandhu.sales.pipeline.Stages;
import bandhu.sales.stagechange.StageChangeView;
import bandhu.sales.stagechange.StageHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What can be done with opportunities, but for their way through the stages. */
@ApplicationScoped
class OpportunityService {
    private final OpportunityRepository opportunities;
    private final Records records;
    private final OpportunityIntake intake;
    private final Pipelines pipelines;
    private final StageHistory stageHistory;
    private final KnownCustomers customers;
    private final CustomFields customFields;
    private final Outbox outbox;
    private final Patches patches;
    private final Occurrences occurrences;
    private final Clock clock;

    OpportunityService(
            OpportunityRepository opportunities,
            Records records,
            OpportunityIntake intake,
            Pipelines pipelines,
            StageHistory stageHistory,
            KnownCustomers customers,
            CustomFields customFields,
            Outbox outbox,
            Patches patches,
            Occurrences occurrences,
            Clock clock) {
        this.opportunities = opportunities;
        this.records = records;
        this.intake = intake;
        this.pipelines = pipelines;
        this.stageHistory = stageHistory;
        this.customers = customers;
        this.customFields = customFields;
        this.outbox = outbox;
        this.patches = patches;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /** Has opportunities changed many at a time. */
    @Produces
    @Singleton
    BulkTarget bulk() {
        return new BulkTarget(
                opportunities.catalogue(),
                PatchOpportunity.class,
                opportunities::seen,
                this::getOpportunity,
                this::patchOpportunity,
                this::deleteOpportunity);
    }

    /** The single writes, which batches and imports are made of. */
    public BatchTarget<CreateOpportunity, OpportunityView> writes() {
        return new BatchTarget<>(
                Opportunity.COLLECTION,
                CreateOpportunity.class,
                this::createOpportunity,
                this::patchOpportunity,
                this::upsertOpportunity,
                this::deleteOpportunity,
                this::expectOpportunities);
    }

    /** Has files of opportunities loaded. */
    @Produces
    @Singleton
    ImportTarget imports() {
        return new ImportTarget(opportunities.catalogue(), opportunities::seen, writes());
    }

    @Transactional
    public OpportunityView createOpportunity(CreateOpportunity given) {
        Instant when = occurrences.resolve(given.occurredAt());
        CreateOpportunity input = intake.owned(given);
        Stages stages = pipelines.hold(input.pipelineId());
        Stage first = input.stageId() == null ? stages.firstOpen() : stages.require(input.stageId());
        Opportunity opportunity = Opportunity.create(input, intake.check(input.members()), stages, first, when);
        Transition<OpportunityCreated> opened = opportunity.opened(first);
        records.add(opportunity);
        stageHistory.record(opened.step());
        customFields.keep(opportunity, Map.of(), opportunity.customFields());
        outbox.append(opportunity, opened.event(), when);
        return shown(opportunity);
    }

    /** Stage and pipeline count only when it creates: an opportunity that exists has its own way. */
    @Transactional
    public Upserted<OpportunityView> upsertOpportunity(ExternalId key, CreateOpportunity input, IfMatch ifMatch) {
        UUID known = records.find(Opportunity.COLLECTION, key).orElse(null);
        if (known == null) {
            return new Upserted<>(true, createOpportunity(input.keyedBy(key)));
        }
        Opportunity opportunity = opportunities.lock(known);
        patches.require(ifMatch, opportunity);
        occurrences.resolve(input.occurredAt());
        PatchOpportunity change =
                PatchOpportunity.upsert(opportunity.view(Standing.KNOWN, opportunity.customFields()), input, key);
        return new Upserted<>(false, change(opportunity, change));
    }

    @Transactional
    public OpportunityView patchOpportunity(UUID id, MergePatch patch, IfMatch ifMatch) {
        Opportunity opportunity = opportunities.lock(id);
        patches.require(ifMatch, opportunity);
        return change(opportunity, patches.apply(patch, opportunity, shown(opportunity), PatchOpportunity.class));
    }

    private OpportunityView change(Opportunity opportunity, PatchOpportunity input) {
        Map<String, Object> before = opportunity.customFields();
        opportunity.change(input, intake.check(input, opportunity)).ifPresent(event -> {
            records.keep(opportunity);
            customFields.keep(opportunity, before, opportunity.customFields());
            outbox.append(opportunity, event);
        });
        return shown(opportunity);
    }

    @Transactional
    public void deleteOpportunity(UUID id, IfMatch ifMatch) {
        Opportunity opportunity = opportunities.lock(id);
        patches.require(ifMatch, opportunity);
        OpportunityEvent event = opportunity.delete(clock.instant());
        records.drop(opportunity);
        outbox.append(opportunity, event);
    }

    /** Has read at once what a batch names. */
    @Transactional
    public void expectOpportunities(Named named) {
        records.expect(Opportunity.class, Opportunity.COLLECTION, named);
        intake.expect(named);
        customers.expect(named.members("customerId"));
    }

    @Transactional
    public OpportunityView restoreOpportunity(UUID id) {
        Opportunity opportunity = opportunities.lockAny(id);
        OpportunityEvent event = opportunity.restore();
        records.readmit(opportunity);
        outbox.append(opportunity, event);
        return shown(opportunity);
    }

    @Transactional
    public OpportunityView getOpportunity(UUID id) {
        return shown(opportunities.get(id));
    }

    @Transactional
    public Page<OpportunityView> listOpportunities(PageRequest query) {
        Page<Opportunity> page = opportunities.list(query);
        Map<UUID, Standing> standings =
                customers.of(page.items().stream().map(Opportunity::customerId).toList());
        return page.map(opportunity -> shown(
                opportunity,
                opportunity.customerId() == null ? Standing.KNOWN : standings.get(opportunity.customerId())));
    }

    /** What opportunities can be found by. */
    public FieldsView listOpportunityFields() {
        return opportunities.fields();
    }

    @Transactional
    public Page<StageChangeView> listOpportunityStageChanges(UUID id, ListQuery query) {
        opportunities.get(id);
        return stageHistory.of(id, query);
    }

    @Transactional
    public Page<ChangeView> listOpportunityChanges(UUID id, ListQuery query) {
        opportunities.get(id);
        return records.history(Opportunity.COLLECTION, id, query);
    }

    private OpportunityView shown(Opportunity opportunity) {
        return shown(opportunity, customers.of(opportunity.customerId()));
    }

    private OpportunityView shown(Opportunity opportunity, Standing customer) {
        return opportunity.view(customer, customFields.shown(Opportunity.COLLECTION, opportunity.customFields()));
    }
}
