package bandhu.sales.opportunity;

import bandhu.chassis.inbox.customer.Standing;
import bandhu.chassis.page.SortKey;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.text.Fold;
import bandhu.sales.Refusals;
import bandhu.sales.deal.ForecastCategory;
import bandhu.sales.deal.Outcome;
import bandhu.sales.deal.Split;
import bandhu.sales.deal.Worth;
import bandhu.sales.opportunity.OpportunityEvent.Closing;
import bandhu.sales.opportunity.OpportunityEvent.OpportunityCreated;
import bandhu.sales.opportunity.OpportunityEvent.OpportunityDeleted;
import bandhu.sales.opportunity.OpportunityEvent.OpportunityLost;
import bandhu.sales.opportunity.OpportunityEvent.OpportunityReopened;
import bandhu.sales.opportunity.OpportunityEvent.OpportunityStageChanged;
import bandhu.sales.opportunity.OpportunityEvent.OpportunityUpdated;
import bandhu.sales.opportunity.OpportunityEvent.OpportunityWon;
import bandhu.sales.opportunity.OpportunityEvent.Transition;
import bandhu.sales.opportunity.OpportunityIntake.Found;
import bandhu.sales.pipeline.Stage;
import bandhu.sales.pipeline.Stages;
import bandhu.sales.stagechange.Progress;
import bandhu.sales.stagechange.Step;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A chance to sell. What it is worth and to whom is settled when it closes: to change that, it is reopened first. A win
 * without a customer or without lines is allowed, because sellers close before the contact is recorded; it counts in the win
 * rate but places no order, and its event names no customer.
 */
@Entity
@Table(name = "opportunity")
class Opportunity extends AggregateRoot {
    static final String COLLECTION = "opportunities";

    private String name;

    private byte[] nameSort;

    private String nameFold;

    private UUID subjectId;

    private UUID customerId;

    @Embedded
    private Progress progress;

    private UUID closingEventId;

    private UUID orderId;

    @Embedded
    private Worth worth;

    private LocalDate expectedCloseDate;

    private String forecastCategory;

    private UUID ownerId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Split> splits;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> needs;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> competitors;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> customFields;

    @Embedded
    private Outcome outcome;

    protected Opportunity() {}

    private Opportunity(UUID id) {
        super(Objects.requireNonNullElseGet(id, Uuid7::next), List.of());
    }

    static Opportunity create(CreateOpportunity input, Found named, Stages stages, Stage first, Instant when) {
        Opportunity opportunity = new Opportunity(input.id());
        opportunity.progress = Progress.begin(stages, first, when);
        opportunity.worth = new Worth();
        opportunity.set(input.members(), named);
        first.requireComplete(opportunity::lacks);
        return opportunity;
    }

    /** What happened when it was created. */
    Transition<OpportunityCreated> opened(Stage first) {
        Step step = progress.firstStep(id(), first);
        return new Transition<>(step, OpportunityCreated.of(this, step));
    }

    /** Empty when nothing changed. */
    Optional<OpportunityUpdated> change(PatchOpportunity input, Found named) {
        OpportunityView before = view(Standing.KNOWN, customFields);
        set(input, named);
        OpportunityView after = view(Standing.KNOWN, customFields);
        if (before.equals(after)) {
            return Optional.empty();
        }
        boolean settled = Objects.equals(before.customerId(), after.customerId())
                && Objects.equals(before.amount(), after.amount())
                && before.lines().equals(after.lines());
        if (!progress.isOpen() && !settled) {
            throw Refusals.settled();
        }
        return Optional.of(OpportunityUpdated.of(this, expectedCloseDate));
    }

    private void set(PatchOpportunity input, Found named) {
        name = input.name();
        nameSort = SortKey.of(name);
        nameFold = Fold.of(name);
        if (input.customerId() == null || !input.customerId().equals(customerId)) {
            subjectId = input.customerId();
            customerId = named.survivorId();
        }
        worth.settle(input.amount(), named.lines());
        expectedCloseDate = input.expectedCloseDate();
        forecastCategory = ForecastCategory.given(input.forecastCategory(), progress.isOpen())
                .wire();
        ownerId = input.ownerId();
        splits = Objects.requireNonNullElse(input.splits(), List.of());
        Split.requireWhole(splits);
        needs = Objects.requireNonNullElse(input.needs(), List.of());
        competitors = Objects.requireNonNullElse(input.competitors(), List.of());
        customFields = named.customFields();
        externalIds(Objects.requireNonNullElse(input.externalIds(), List.of()));
    }

    /** To another open stage; empty when it stands there already. */
    Optional<Transition<OpportunityStageChanged>> move(Stages stages, Stage to, Instant when) {
        return progress.move(id(), stages, to, when).map(step -> {
            to.requireComplete(this::lacks);
            return new Transition<>(step, OpportunityStageChanged.of(this, step));
        });
    }

    /** Wins it. With a customer and lines it names an order, to be placed in the same transaction. */
    Transition<OpportunityWon> win(Stages stages, Closing closing) {
        Step step = close(stages, stages.won(), closing);
        orderId = customerId == null || worth.lines().isEmpty() ? null : Uuid7.next();
        return new Transition<>(step, OpportunityWon.of(this, step, closing.nothing()));
    }

    Transition<OpportunityLost> lose(Stages stages, Closing closing) {
        Step step = close(stages, stages.lost(), closing);
        return new Transition<>(step, OpportunityLost.of(this, step, closing));
    }

    private Step close(Stages stages, Stage end, Closing closing) {
        Step step = progress.close(id(), stages, end, closing.when());
        end.requireComplete(this::lacks);
        closingEventId = closing.eventId();
        forecastCategory = ForecastCategory.CLOSED.wire();
        outcome = closing.outcome();
        return step;
    }

    /** Takes back the end. What told of it and which order it placed must be asked before. */
    Transition<OpportunityReopened> reopen(Stages stages, Instant when) {
        Step step = progress.reopen(id(), stages, when);
        closingEventId = null;
        orderId = null;
        forecastCategory = ForecastCategory.PIPELINE.wire();
        outcome = null;
        return new Transition<>(step, OpportunityReopened.of(this, step));
    }

    OpportunityDeleted delete(Instant now) {
        deletedAt(now);
        return new OpportunityDeleted(id(), customerId);
    }

    OpportunityUpdated restore() {
        if (!isDeleted()) {
            throw Refusals.notDeleted();
        }
        deletedAt(null);
        return OpportunityUpdated.of(this, expectedCloseDate);
    }

    private boolean lacks(String field) {
        return switch (field) {
            case "customerId" -> customerId == null;
            case "amount" -> worth.amount() == null;
            case "lines" -> worth.lines().isEmpty();
            case "expectedCloseDate" -> expectedCloseDate == null;
            case "ownerId" -> ownerId == null;
            case "needs" -> needs.isEmpty();
            case "competitors" -> competitors.isEmpty();
            case "splits" -> splits.isEmpty();
            default -> false;
        };
    }

    Progress progress() {
        return progress;
    }

    UUID subjectId() {
        return subjectId;
    }

    UUID customerId() {
        return customerId;
    }

    UUID ownerId() {
        return ownerId;
    }

    Worth worth() {
        return worth;
    }

    List<Split> splits() {
        return splits;
    }

    UUID closingEventId() {
        return closingEventId;
    }

    UUID orderId() {
        return orderId;
    }

    /** What it holds of the tenant's own fields, those of deleted fields too. */
    Map<String, Object> customFields() {
        return customFields;
    }

    /** @param shown as much of its custom fields as is to be shown */
    OpportunityView view(Standing customer, Map<String, Object> shown) {
        return new OpportunityView(
                id(),
                name,
                customerId,
                customer,
                progress.pipelineId(),
                progress.stageId(),
                progress.category(),
                worth.amount(),
                worth.lines(),
                expectedCloseDate,
                ForecastCategory.of(forecastCategory),
                ownerId,
                splits,
                needs,
                competitors,
                shown,
                outcome,
                orderId,
                progress.openedAt(),
                progress.stageSince(),
                progress.closedAt(),
                externalIds(),
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                version());
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Object snapshot() {
        return view(Standing.KNOWN, customFields);
    }

    @Override
    public Object published() {
        return OpportunityState.of(this);
    }
}
