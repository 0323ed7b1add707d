package bandhu.customer.lifecycle;

import bandhu.customer.lifecycle.LifecycleFact.OpportunityWithdrawn;
import bandhu.customer.lifecycle.LifecycleFact.OrderCancelled;
import bandhu.customer.lifecycle.LifecycleFact.OrderPlaced;
import bandhu.customer.lifecycle.LifecycleFact.OrderRefunded;
import bandhu.customer.lifecycle.LifecycleFact.ReferralAcquired;
import bandhu.customer.lifecycle.LifecycleFact.ReferralUndone;
import bandhu.customer.lifecycle.LifecycleFact.Reverted;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

import static org.assertj.core.api.Assertions.assertThat;

@Domain(LifecycleFacts.class)
@Domain(DomainContext.Global.class)
class LifecyclePropertiesTest {

    private static final Instant END = LifecycleFacts.START.plus(Duration.ofDays(1500));
    private static final ParameterVersions CHANGING = new ParameterVersions(Map.of(
            LifecycleFacts.START.plus(Duration.ofDays(200)),
            LifecycleParameters.DEFAULTS.withMedianGap(Duration.ofDays(20)),
            LifecycleFacts.START.plus(Duration.ofDays(500)),
            LifecycleParameters.DEFAULTS.withMedianGap(Duration.ofHours(1100))));

    private final LifecycleFold fold = new LifecycleFold(ZoneId.of("Asia/Colombo"), CHANGING);

    @Property
    void order_and_repetition_of_facts_do_not_matter(@ForAll List<LifecycleFact> facts, @ForAll Random random) {
        var again = new ArrayList<>(facts);
        facts.stream().filter(fact -> random.nextBoolean()).forEach(again::add);
        Collections.shuffle(again, random);

        assertThat(fold.fold(again, END)).isEqualTo(fold.fold(facts, END));
    }

    @Property
    void a_history_as_of_an_earlier_moment_is_the_later_one_cut_there(
            @ForAll List<LifecycleFact> facts, @ForAll Instant earlier) {
        var told = facts.stream()
                .filter(fact -> !isRetroactive(fact) || !fact.time().isAfter(earlier))
                .filter(fact -> !namesAnOpportunityAfter(fact, earlier))
                .toList();

        var cut = fold.fold(told, END).rows().stream()
                .filter(row -> !row.since().isAfter(earlier))
                .toList();

        assertThat(fold.fold(told, earlier).rows()).isEqualTo(cut);
    }

    @Property
    void nothing_changes_between_a_moment_and_the_next_due_one(
            @ForAll List<LifecycleFact> facts, @ForAll Instant moment) {
        var history = fold.fold(facts, moment);
        var due = history.nextDueAt() == null ? END.plus(Duration.ofDays(9000)) : history.nextDueAt();

        assertThat(due).isAfter(moment);
        assertThat(fold.fold(facts, due.minusNanos(1)).rows()).isEqualTo(history.rows());
    }

    @Property
    void every_change_is_in_the_table(@ForAll List<LifecycleFact> facts) {
        var stage = LifecycleStage.PROSPECT;
        for (var row : fold.fold(facts, END).rows()) {
            var from = stage;
            assertThat(row.stage()).isNotEqualTo(from);
            assertThat(Arrays.stream(Transition.values())
                            .anyMatch(transition -> transition.leaves(from) && transition.target() == row.stage()))
                    .as("%s to %s", from, row.stage())
                    .isTrue();
            stage = row.stage();
        }
    }

    @Property
    void rows_stand_in_the_order_of_time(@ForAll List<LifecycleFact> facts) {
        assertThat(fold.fold(facts, END).rows())
                .isSortedAccordingTo((a, b) -> a.since().compareTo(b.since()));
    }

    @Property
    void two_customers_who_are_one_have_the_history_of_the_union(
            @ForAll List<LifecycleFact> facts, @ForAll Random random) {
        var one = facts.stream().filter(fact -> random.nextInt(3) > 0).toList();
        var other = facts.stream()
                .filter(fact -> !one.contains(fact) || random.nextBoolean())
                .toList();

        assertThat(fold.fold(Stream.concat(one.stream(), other.stream()).toList(), END))
                .isEqualTo(fold.fold(facts, END));
        assertThat(fold.fold(Stream.concat(other.stream(), one.stream()).toList(), END))
                .isEqualTo(fold.fold(facts, END));
    }

    @Property
    void other_ids_of_orders_of_the_same_moments_give_the_same_stages(
            @ForAll List<LifecycleFact> facts, @ForAll Random random) {
        var orders = facts.stream()
                .filter(OrderPlaced.class::isInstance)
                .map(OrderPlaced.class::cast)
                .map(order -> new OrderPlaced(order.id(), order.time(), order.id(), null, order.basket()))
                .toList();
        var renamed = orders.stream()
                .map(order -> new OrderPlaced(
                        Long.toHexString(random.nextLong()), order.time(), order.orderId(), null, order.basket()))
                .toList();

        assertThat(stages(renamed)).isEqualTo(stages(orders));
    }

    private List<String> stages(List<OrderPlaced> orders) {
        return fold.fold(orders, END).rows().stream()
                .map(row -> row.stage() + " " + row.since() + " " + row.sentence())
                .toList();
    }

    private static boolean isRetroactive(LifecycleFact fact) {
        return fact instanceof OrderCancelled
                || fact instanceof OrderRefunded
                || fact instanceof OpportunityWithdrawn
                || fact instanceof ReferralAcquired
                || fact instanceof ReferralUndone
                || fact instanceof Reverted;
    }

    private static boolean namesAnOpportunityAfter(LifecycleFact fact, Instant moment) {
        return fact instanceof OrderPlaced order
                && order.opportunityId() != null
                && order.time().isAfter(moment);
    }
}
