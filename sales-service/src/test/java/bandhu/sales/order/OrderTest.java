package bandhu.sales.order;

import bandhu.chassis.money.Money;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import bandhu.chassis.record.Uuid7;
import bandhu.sales.SalesProblems;
import bandhu.sales.deal.Line;
import bandhu.sales.deal.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class OrderTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T00:00:00Z");

    private final UUID customer = Uuid7.next();
    private final UUID opportunity = Uuid7.next();
    private final Order order = placed("100.00");

    @Test
    void placing_tells_what_was_bought_by_whom() {
        OrderEvent.OrderPlaced event = order.placed();

        assertThat(event.customerId()).isEqualTo(customer);
        assertThat(event.opportunityId()).isEqualTo(opportunity);
        assertThat(event.amount()).isEqualTo(usd("100.00"));
        assertThat(event.lines()).hasSize(1);
    }

    @Test
    void a_placed_order_can_be_cancelled_once() {
        assertThat(order.cancel(FRIDAY).amount()).isEqualTo(usd("100.00"));
        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(refused(() -> order.cancel(FRIDAY)).type()).isEqualTo(CommonProblem.ILLEGAL_TRANSITION);
        assertThat(refused(() -> order.refund(null, FRIDAY)).type()).isEqualTo(CommonProblem.ILLEGAL_TRANSITION);
    }

    @Test
    void a_refund_gives_all_that_is_left_when_it_names_nothing() {
        order.refund(usd("30.00"), FRIDAY);

        assertThat(order.refund(null, FRIDAY).amount()).isEqualTo(usd("70.00"));
        assertThat(order.status()).isEqualTo(OrderStatus.REFUNDED);
    }

    @Test
    void an_order_is_refunded_only_when_nothing_is_left() {
        order.refund(usd("99.99"), FRIDAY);

        assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
        assertThat(order.isPartlyRefunded()).isTrue();
    }

    @Test
    void no_more_than_what_is_left_is_given_back() {
        order.refund(usd("30.00"), FRIDAY);

        assertThat(refused(() -> order.refund(usd("70.01"), FRIDAY)).violations())
                .extracting(Violation::code)
                .containsExactly("too-large");
    }

    @Test
    void a_refund_is_above_zero_and_in_the_orders_currency() {
        assertThat(refused(() -> order.refund(usd("0.00"), FRIDAY)).violations())
                .extracting(Violation::code)
                .containsExactly("not-positive");
        assertThat(refused(() -> order.refund(Money.of("1.00", "LKR"), FRIDAY)).violations())
                .extracting(Violation::pointer)
                .containsExactly("/amount/currency");
    }

    @Test
    void an_order_that_costs_nothing_can_be_refunded_whole() {
        Order free = placed("0.00");

        free.refund(null, FRIDAY);

        assertThat(free.status()).isEqualTo(OrderStatus.REFUNDED);
    }

    @Test
    void a_partly_refunded_order_cannot_be_cancelled() {
        order.refund(usd("30.00"), FRIDAY);

        assertThat(refused(() -> order.cancel(FRIDAY)).type()).isEqualTo(CommonProblem.ILLEGAL_TRANSITION);
    }

    @Test
    void nothing_happens_to_an_order_before_it_is_placed() {
        assertThat(refused(() -> order.cancel(MONDAY.minusSeconds(1))).type()).isEqualTo(SalesProblems.OUT_OF_ORDER);
        assertThat(refused(() -> order.refund(null, MONDAY.minusSeconds(1))).type())
                .isEqualTo(SalesProblems.OUT_OF_ORDER);
    }

    @Test
    void the_same_members_change_nothing() {
        assertThat(order.change(new PatchOrder("web", null, null))).isFalse();
        assertThat(order.change(new PatchOrder("shop", null, null))).isTrue();
    }

    private Order placed(String price) {
        Line line = new Line(Uuid7.next(), "GTX", BigDecimal.ONE, usd(price), usd(price));
        return Order.place(new NewOrder(
                Uuid7.next(), customer, customer, opportunity, null, "web", List.of(line), MONDAY, List.of()));
    }

    private static ProblemException refused(ThrowingCallable action) {
        return catchThrowableOfType(ProblemException.class, action);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
