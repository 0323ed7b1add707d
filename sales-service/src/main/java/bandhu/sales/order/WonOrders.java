package bandhu.sales.order;

import bandhu.chassis.event.Outbox;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.sales.access.Scope;
import bandhu.sales.order.OrderEvent.OrderPlaced;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Places the order of a won opportunity and takes it back again, in the transaction of the win or the reopening. */
@ApplicationScoped
public class WonOrders {
    private final OrderRepository orders;
    private final Outbox outbox;

    WonOrders(OrderRepository orders, Outbox outbox) {
        this.orders = orders;
        this.outbox = outbox;
    }

    public void place(NewOrder input) {
        Order order = Order.place(input);
        UUID eventId = outbox.newId(order, OrderPlaced.class);
        order.toldBy(eventId);
        orders.persist(order);
        outbox.append(eventId, order, order.placed(), input.placedAt(), null);
    }

    /**
     * Cancels the order of a win that did not happen. One that was cancelled, refunded or deleted by hand stays as it is; one
     * that was refunded in part is a 409, since its money would be counted back twice.
     */
    public void takeBack(UUID orderId, Instant when) {
        Order order = orders.lockAny(orderId, Scope.ALL);
        if (order.isDeleted()) {
            return;
        }
        if (order.isPartlyRefunded()) {
            throw new ProblemException(
                    CommonProblem.ILLEGAL_TRANSITION, Text.of("illegal-transition.order-partly-refunded"));
        }
        if (order.isCancellable()) {
            outbox.append(order, order.cancel(when), when, order.placedEventId());
        }
    }
}
