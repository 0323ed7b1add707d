package bandhu.sales.opportunity;

import bandhu.chassis.customfield.CustomFields;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.money.Money;
import bandhu.chassis.security.Roles;
import bandhu.chassis.settings.Settings;
import bandhu.chassis.time.Occurrences;
import bandhu.chassis.undo.Stood;
import bandhu.chassis.undo.Undo;
import bandhu.chassis.undo.Undoable;
import bandhu.sales.customer.KnownCustomers;
import bandhu.sales.deal.Outcome;
import bandhu.sales.opportunity.OpportunityEvent.Closing;
import bandhu.sales.opportunity.OpportunityEvent.OpportunityLost;
import bandhu.sales.opportunity.OpportunityEvent.OpportunityReopened;
import bandhu.sales.opportunity.OpportunityEvent.OpportunityWon;
import bandhu.sales.opportunity.OpportunityEvent.Transition;
import bandhu.sales.order.NewOrder;
import bandhu.sales.order.WonOrders;
import bandhu.sales.pipeline.Pipelines;
import bandhu.sales.pipeline.StageCategory;
import bandhu.sales.pipeline.Stages;
import bandhu.sales.stagechange.StageHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An opportunity's way through the stages of its pipeline. */
@ApplicationScoped
class OpportunityProgressService implements Undoable {
    private final OpportunityService records;
    private final OpportunityRepository opportunities;
    private final Pipelines pipelines;
    private final StageHistory stageHistory;
    private final WonOrders orders;
    private final KnownCustomers customers;
    private final CustomFields customFields;
    private final Settings settings;
    private final Outbox outbox;
    private final Occurrences occurrences;

    OpportunityProgressService(
            OpportunityService records,
            OpportunityRepository opportunities,
            Pipelines pipelines,
            StageHistory stageHistory,
            WonOrders orders,
            KnownCustomers customers,
            CustomFields customFields,
            Settings settings,
            Outbox outbox,
            Occurrences occurrences) {
        this.records = records;
        this.opportunities = opportunities;
        this.pipelines = pipelines;
        this.stageHistory = stageHistory;
        this.orders = orders;
        this.customers = customers;
        this.customFields = customFields;
        this.settings = settings;
        this.outbox = outbox;
        this.occurrences = occurrences;
    }

    @Transactional
    public OpportunityView moveOpportunity(UUID id, MoveOpportunity input) {
        Instant when = occurrences.resolve(input.occurredAt());
        Opportunity opportunity = opportunities.lock(id);
        Stages stages = stagesOf(opportunity);
        opportunity.move(stages, stages.require(input.stageId()), when).ifPresent(moved -> {
            stageHistory.record(moved.step());
            outbox.append(opportunity, moved.event(), when);
        });
        return shown(opportunity);
    }

    @Transactional
    public OpportunityView winOpportunity(UUID id, WinOpportunity input) {
        Instant when = occurrences.resolve(input.occurredAt());
        Opportunity opportunity = opportunities.lock(id);
        UUID eventId = outbox.newId(opportunity, OpportunityWon.class);
        Closing closing = new Closing(eventId, when, Outcome.of(input.reason(), input.note()), nothing());
        Transition<OpportunityWon> won = opportunity.win(stagesOf(opportunity), closing);
        stageHistory.record(won.step());
        outbox.append(eventId, opportunity, won.event(), when, null);
        if (opportunity.orderId() != null) {
            orders.place(orderOf(opportunity));
        }
        return shown(opportunity);
    }

    @Transactional
    public OpportunityView loseOpportunity(UUID id, LoseOpportunity input) {
        Instant when = occurrences.resolve(input.occurredAt());
        Opportunity opportunity = opportunities.lock(id);
        UUID eventId = outbox.newId(opportunity, OpportunityLost.class);
        Closing closing = new Closing(eventId, when, Outcome.of(input.reason(), input.note()), nothing());
        Transition<OpportunityLost> lost = opportunity.lose(stagesOf(opportunity), closing);
        stageHistory.record(lost.step());
        outbox.append(eventId, opportunity, lost.event(), when, null);
        return shown(opportunity);
    }

    /** Takes back a win or a loss, and with a win the order that it placed. */
    @Transactional
    public OpportunityView reopenOpportunity(UUID id, ReopenOpportunity input) {
        Instant when = occurrences.resolve(input.occurredAt());
        Opportunity opportunity = opportunities.lock(id);
        UUID reverted = opportunity.closingEventId();
        UUID orderId = opportunity.orderId();
        Transition<OpportunityReopened> reopened = opportunity.reopen(stagesOf(opportunity), when);
        stageHistory.record(reopened.step());
        outbox.append(opportunity, reopened.event(), when, reverted);
        if (orderId != null) {
            orders.takeBack(orderId, when);
        }
        return shown(opportunity);
    }

    @Override
    public Undo undo() {
        return Undo.of(
                        Opportunity.class,
                        Opportunity.COLLECTION,
                        Roles.ADMIN,
                        Roles.INTEGRATION,
                        Roles.SALES_MANAGER,
                        Roles.SALES_REP)
                .patching(PatchOpportunity.class, records::patchOpportunity)
                .deleting(records::deleteOpportunity)
                .restoring(records::restoreOpportunity)
                .stepping("stageId", this::stepBack);
    }

    /** Back over an end or from it, then to the very stage: the end itself is none that an opportunity is moved to. */
    private boolean stepBack(UUID id, Stood before, Stood after) {
        String was = before.text("/category");
        if (was != null && !StageCategory.OPEN.wire().equals(after.text("/category"))) {
            reopenOpportunity(id, new ReopenOpportunity(null));
        }
        String reason = before.text("/outcome/reason");
        String note = before.text("/outcome/note");
        if (StageCategory.WON.wire().equals(was)) {
            winOpportunity(id, new WinOpportunity(reason, note, null));
        } else if (StageCategory.LOST.wire().equals(was)) {
            loseOpportunity(id, new LoseOpportunity(reason, note, null));
        } else {
            moveOpportunity(id, new MoveOpportunity(UUID.fromString(before.text("/stageId")), null));
        }
        return true;
    }

    private static NewOrder orderOf(Opportunity won) {
        return new NewOrder(
                won.orderId(),
                won.subjectId(),
                won.customerId(),
                won.id(),
                won.ownerId(),
                null,
                won.worth().lines(),
                won.progress().closedAt(),
                List.of());
    }

    private Stages stagesOf(Opportunity opportunity) {
        return pipelines.hold(opportunity.progress().pipelineId());
    }

    private Money nothing() {
        return Money.zero(settings.current().currency());
    }

    private OpportunityView shown(Opportunity opportunity) {
        return opportunity.view(
                customers.of(opportunity.customerId()),
                customFields.shown(Opportunity.COLLECTION, opportunity.customFields()));
    }
}
