package bandhu.customer.lifecycle;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * One thing that happened to a customer and that the lifecycle cares about. The id is the id of the event that told it,
 * so the same fact told twice is one fact; the time is when it happened, not when it was learnt.
 * The names are those under which facts are kept, and never change.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LifecycleFact.OrderPlaced.class, name = "order-placed"),
    @JsonSubTypes.Type(value = LifecycleFact.OrderCancelled.class, name = "order-cancelled"),
    @JsonSubTypes.Type(value = LifecycleFact.OrderRefunded.class, name = "order-refunded"),
    @JsonSubTypes.Type(value = LifecycleFact.OpportunityWon.class, name = "opportunity-won"),
    @JsonSubTypes.Type(value = LifecycleFact.OpportunityWithdrawn.class, name = "opportunity-withdrawn"),
    @JsonSubTypes.Type(value = LifecycleFact.Reverted.class, name = "reverted"),
    @JsonSubTypes.Type(value = LifecycleFact.ReferralAcquired.class, name = "referral-acquired"),
    @JsonSubTypes.Type(value = LifecycleFact.ReferralUndone.class, name = "referral-undone"),
    @JsonSubTypes.Type(value = LifecycleFact.SelectionScored.class, name = "selection-scored"),
    @JsonSubTypes.Type(value = LifecycleFact.SatisfactionScored.class, name = "satisfaction-scored"),
    @JsonSubTypes.Type(value = LifecycleFact.TicketReopened.class, name = "ticket-reopened"),
    @JsonSubTypes.Type(value = LifecycleFact.ContractStarted.class, name = "contract-started"),
    @JsonSubTypes.Type(value = LifecycleFact.ContractRenewed.class, name = "contract-renewed"),
    @JsonSubTypes.Type(value = LifecycleFact.ContractRedated.class, name = "contract-redated"),
    @JsonSubTypes.Type(value = LifecycleFact.ContractCancelled.class, name = "contract-cancelled"),
    @JsonSubTypes.Type(value = LifecycleFact.ContractExpired.class, name = "contract-expired"),
    @JsonSubTypes.Type(value = LifecycleFact.ContractAnniversary.class, name = "contract-anniversary"),
    @JsonSubTypes.Type(value = LifecycleFact.ChurnScored.class, name = "churn-scored"),
    @JsonSubTypes.Type(value = LifecycleFact.OverrideSet.class, name = "override-set")
})
public sealed interface LifecycleFact {

    String id();

    Instant time();

    /** What was bought: whether it enlarges something owned, and from which product families (may be unknown: empty). */
    record Basket(long amountMinor, Set<String> families, Growth growth) {
        public Basket {
            families = Set.copyOf(families);
        }

        Basket and(Basket other) {
            var all = new HashSet<>(families);
            all.addAll(other.families);
            var stronger = growth.compareTo(other.growth) < 0 ? other.growth : growth;
            return new Basket(amountMinor + other.amountMinor, all, stronger);
        }
    }

    enum Growth {
        NONE,
        ADD_ON,
        UPGRADE
    }

    /** An order was placed; {@code opportunityId} is the won opportunity it names, or null. */
    record OrderPlaced(String id, Instant time, String orderId, String opportunityId, Basket basket)
            implements LifecycleFact {}

    /** The order is taken away, as though it had not been placed. */
    record OrderCancelled(String id, Instant time, String orderId) implements LifecycleFact {}

    /** Refunds that together reach the order's amount take it away; null is a refund of all of it. */
    record OrderRefunded(String id, Instant time, String orderId, Long amountMinor) implements LifecycleFact {}

    /** A purchase unless an order names the opportunity. */
    record OpportunityWon(String id, Instant time, String opportunityId, Basket basket) implements LifecycleFact {}

    /** The opportunity was reopened or deleted: wins before this moment did not happen. */
    record OpportunityWithdrawn(String id, Instant time, String opportunityId) implements LifecycleFact {}

    /** The fact with the given id did not happen. */
    record Reverted(String id, Instant time, String revertedId) implements LifecycleFact {}

    /** Somebody whom this customer had referred was acquired, as the history of that person says in this revision. */
    record ReferralAcquired(String id, Instant time, String referredId, long revision) implements LifecycleFact {}

    /** In this revision, somebody whom this customer had referred was not acquired. */
    record ReferralUndone(String id, Instant time, String referredId, long revision) implements LifecycleFact {}

    /** How well the customer fits the tenant's ideal one, 0 to 1. */
    record SelectionScored(String id, Instant time, double score) implements LifecycleFact {}

    /** A satisfaction answer, 1 to 5. */
    record SatisfactionScored(String id, Instant time, int score) implements LifecycleFact {}

    record TicketReopened(String id, Instant time, String ticketId) implements LifecycleFact {}

    /** A contract runs from now on, up to its renewal date or, where that is null, until it is ended. */
    record ContractStarted(String id, Instant time, String contractId, LocalDate renewalDate)
            implements LifecycleFact {}

    /** The contract goes on, up to the next renewal date or, where that is null, until it is ended. */
    record ContractRenewed(String id, Instant time, String contractId, LocalDate renewalDate)
            implements LifecycleFact {}

    /** The renewal date was agreed anew, which is no renewal. */
    record ContractRedated(String id, Instant time, String contractId, LocalDate renewalDate)
            implements LifecycleFact {}

    record ContractCancelled(String id, Instant time, String contractId) implements LifecycleFact {}

    record ContractExpired(String id, Instant time, String contractId) implements LifecycleFact {}

    /** An anniversary of a contract that is kept elsewhere; those of known contracts follow from their start. */
    record ContractAnniversary(String id, Instant time) implements LifecycleFact {}

    /** The probability, 0 to 1, that the customer leaves. */
    record ChurnScored(String id, Instant time, double probability) implements LifecycleFact {}

    /** A person says so: {@code SELECTED} or {@code CHURNED}; another stage has no effect. */
    record OverrideSet(String id, Instant time, LifecycleStage stage) implements LifecycleFact {}
}
