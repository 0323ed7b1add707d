package bandhu.customer.lifecycle;

import bandhu.customer.lifecycle.LifecycleFact.OpportunityWithdrawn;
import bandhu.customer.lifecycle.LifecycleFact.OpportunityWon;
import bandhu.customer.lifecycle.LifecycleFact.OrderCancelled;
import bandhu.customer.lifecycle.LifecycleFact.OrderPlaced;
import bandhu.customer.lifecycle.LifecycleFact.OrderRefunded;
import bandhu.customer.lifecycle.LifecycleFact.ReferralAcquired;
import bandhu.customer.lifecycle.LifecycleFact.ReferralUndone;
import bandhu.customer.lifecycle.LifecycleFact.Reverted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

/**
 * What is left of the facts known at a moment once the retroactive ones have spoken: reverted facts, cancelled and
 * refunded orders, withdrawn wins, wins that an order names, and facts told twice are gone.
 *
 * <p>An order that was taken away still speaks for a win before that moment: the purchase was cancelled, so the win
 * does not step in for it. A win after that moment counts again.
 */
final class StandingFacts {

    private static final Comparator<LifecycleFact> BY_TIME_AND_ID =
            comparing(LifecycleFact::time).thenComparing(LifecycleFact::id);

    private final List<LifecycleFact> facts;
    private final Map<String, Instant> removedOrders = new HashMap<>();
    private final Map<String, LifecycleFact> withdrawnWins = new HashMap<>();
    private final Map<String, List<OrderPlaced>> ordersByOpportunity = new HashMap<>();
    private final Map<String, Long> referralRevisions = new HashMap<>();

    private StandingFacts(Collection<? extends LifecycleFact> all, Instant asOf) {
        var ids = new HashSet<String>();
        List<LifecycleFact> known = all.stream()
                .map(LifecycleFact.class::cast)
                .filter(fact -> !fact.time().isAfter(asOf))
                .sorted(BY_TIME_AND_ID)
                .filter(fact -> ids.add(fact.id()))
                .toList();
        var reverted = reverted(known);
        facts = known.stream().filter(fact -> !reverted.contains(fact.id())).toList();
        var refunds = new HashMap<String, Long>();
        var orders = new HashMap<String, OrderPlaced>();
        only(OrderPlaced.class).forEach(order -> orders.putIfAbsent(order.orderId(), order));
        only(OrderCancelled.class)
                .forEach(cancelled -> removedOrders.putIfAbsent(cancelled.orderId(), cancelled.time()));
        only(OrderRefunded.class).forEach(refund -> takeRefund(refund, orders.get(refund.orderId()), refunds));
        only(OpportunityWithdrawn.class).forEach(gone -> withdrawnWins.put(gone.opportunityId(), gone));
        only(ReferralAcquired.class).forEach(told -> latest(told.referredId(), told.revision()));
        only(ReferralUndone.class).forEach(told -> latest(told.referredId(), told.revision()));
        orders.values().stream().filter(order -> order.opportunityId() != null).forEach(order -> ordersByOpportunity
                .computeIfAbsent(order.opportunityId(), id -> new ArrayList<>())
                .add(order));
    }

    /** The standing facts up to {@code asOf}, moment by moment. */
    static TreeMap<Instant, List<LifecycleFact>> byMoment(Collection<? extends LifecycleFact> all, Instant asOf) {
        var standing = new StandingFacts(all, asOf);
        return standing.facts.stream()
                .filter(standing.stands())
                .collect(groupingBy(LifecycleFact::time, TreeMap::new, toList()));
    }

    private Predicate<LifecycleFact> stands() {
        var orders = new HashSet<String>();
        var wins = new HashSet<String>();
        return fact -> switch (fact) {
            case OrderPlaced order -> !removedOrders.containsKey(order.orderId()) && orders.add(order.orderId());
            case OpportunityWon win -> stands(win) && wins.add(win.opportunityId());
            case ReferralAcquired told -> referralRevisions.get(told.referredId()) == told.revision();
            default -> true;
        };
    }

    private boolean stands(OpportunityWon win) {
        var withdrawn = withdrawnWins.get(win.opportunityId());
        if (withdrawn != null && BY_TIME_AND_ID.compare(win, withdrawn) < 0) {
            return false;
        }
        return ordersByOpportunity.getOrDefault(win.opportunityId(), List.of()).stream()
                .noneMatch(order -> speaksFor(order, win));
    }

    private void latest(String referredId, long revision) {
        referralRevisions.merge(referredId, revision, Math::max);
    }

    private boolean speaksFor(OrderPlaced order, OpportunityWon win) {
        var removed = removedOrders.get(order.orderId());
        return removed == null || !removed.isBefore(win.time());
    }

    private void takeRefund(OrderRefunded refund, OrderPlaced order, Map<String, Long> refunds) {
        if (order == null) {
            return;
        }
        long whole = order.basket().amountMinor();
        long refunded =
                refunds.merge(refund.orderId(), refund.amountMinor() == null ? whole : refund.amountMinor(), Long::sum);
        if (refunded >= whole) {
            removedOrders.putIfAbsent(refund.orderId(), refund.time());
        }
    }

    /** A revert that was itself reverted has no effect, so the latest speak first. */
    private static Set<String> reverted(List<LifecycleFact> known) {
        var reverted = new HashSet<String>();
        for (var fact : known.reversed()) {
            if (fact instanceof Reverted revert && !reverted.contains(revert.id())) {
                reverted.add(revert.revertedId());
            }
        }
        return reverted;
    }

    private <T extends LifecycleFact> List<T> only(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
