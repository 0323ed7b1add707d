package bandhu.customer.lifecycle;

import bandhu.customer.lifecycle.LifecycleFact.Basket;
import bandhu.customer.lifecycle.LifecycleFact.ChurnScored;
import bandhu.customer.lifecycle.LifecycleFact.ContractAnniversary;
import bandhu.customer.lifecycle.LifecycleFact.ContractRedated;
import bandhu.customer.lifecycle.LifecycleFact.ContractRenewed;
import bandhu.customer.lifecycle.LifecycleFact.ContractStarted;
import bandhu.customer.lifecycle.LifecycleFact.OpportunityWon;
import bandhu.customer.lifecycle.LifecycleFact.OrderPlaced;
import bandhu.customer.lifecycle.LifecycleFact.ReferralAcquired;
import bandhu.customer.lifecycle.LifecycleFact.SatisfactionScored;
import bandhu.customer.lifecycle.LifecycleFact.TicketReopened;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

/**
 * Folds the facts about a customer into the history of their stages.
 *
 * <p>A pure function of the facts, the tenant's zone and parameters, and the moment {@code asOf}: the same facts in any
 * order and any number give the same history, and facts after {@code asOf} are not looked at. What is told later about
 * the past (a cancellation, a late order) changes the past of the history.
 *
 * <p>A purchase is an order, or a won opportunity that no order names. Purchases of the identical instant are one, with
 * the union of their families: exports that know only days put all of a day at its start, and loading their rows in
 * another order, hence with other ids, gives the same history. For the same reason an instant takes contracts that run
 * first, then purchases, then other signs, then endings and decisions. Purchases on the day of the first, in the
 * tenant's zone, belong to the first. A fact comes before what time alone would do at the same moment.
 */
public final class LifecycleFold {

    private static final int CONTRACT = 0;
    private static final int PURCHASE = 1;
    private static final int SIGN = 2;
    private static final int DECISION = 3;
    private static final Comparator<LifecycleFact> WITHIN_AN_INSTANT =
            comparingInt(LifecycleFold::rank).thenComparing(LifecycleFact::id);

    private final ZoneId zone;
    private final ParameterVersions versions;

    public LifecycleFold(ZoneId zone, ParameterVersions versions) {
        this.zone = zone;
        this.versions = versions;
    }

    public LifecycleHistory fold(Collection<? extends LifecycleFact> facts, Instant asOf) {
        var log = new StageLog();
        var rhythm = new PurchaseRhythm();
        var relationship = new Relationship(zone, versions, log, rhythm);
        var reached = Instant.MIN;
        for (var moment : StandingFacts.byMoment(facts, asOf).entrySet()) {
            pass(relationship, log, reached, moment.getKey().minusNanos(1));
            happen(relationship, moment.getKey(), moment.getValue());
            reached = moment.getKey();
        }
        var next = pass(relationship, log, reached, asOf);
        var nextFact = facts.stream().map(LifecycleFact::time).filter(time -> time.isAfter(asOf));
        var nextDueAt = Stream.concat(next.stream(), nextFact).min(naturalOrder());
        return new LifecycleHistory(log.rows(), nextDueAt.orElse(null), rhythm.ascendingGaps());
    }

    /** Lets time act up to and including {@code until}; answers when it will act next. */
    private static Optional<Instant> pass(Relationship relationship, StageLog log, Instant from, Instant until) {
        var due = relationship.deadlines().next(from);
        while (due.isPresent() && !due.get().at().isAfter(until)) {
            log.enter(due.get().transition(), due.get().at(), due.get().grounds());
            due = relationship.deadlines().next(due.get().at());
        }
        return due.map(Deadlines.Due::at);
    }

    private static void happen(Relationship relationship, Instant moment, List<LifecycleFact> facts) {
        var ordered = facts.stream().sorted(WITHIN_AN_INSTANT).toList();
        ordered.stream().filter(fact -> rank(fact) < PURCHASE).forEach(relationship::learn);
        var purchases = ordered.stream().filter(fact -> rank(fact) == PURCHASE).toList();
        purchases.stream()
                .map(LifecycleFold::basket)
                .reduce(Basket::and)
                .ifPresent(basket -> relationship.buy(moment, ids(purchases), basket));
        ordered.stream().filter(fact -> rank(fact) > PURCHASE).forEach(relationship::learn);
    }

    private static int rank(LifecycleFact fact) {
        return switch (fact) {
            case ContractStarted _, ContractRenewed _, ContractRedated _, ContractAnniversary _ -> CONTRACT;
            case OrderPlaced _, OpportunityWon _ -> PURCHASE;
            case ReferralAcquired _, SatisfactionScored _, TicketReopened _, ChurnScored _ -> SIGN;
            default -> DECISION;
        };
    }

    private static Basket basket(LifecycleFact purchase) {
        return switch (purchase) {
            case OrderPlaced order -> order.basket();
            case OpportunityWon win -> win.basket();
            default -> throw new IllegalArgumentException("not a purchase: " + purchase.id());
        };
    }

    private static List<String> ids(List<LifecycleFact> facts) {
        return facts.stream().map(LifecycleFact::id).toList();
    }
}
