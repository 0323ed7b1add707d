package bandhu.sales.order;

import bandhu.chassis.inbox.customer.Standing;
import bandhu.chassis.language.Text;
import bandhu.chassis.money.Money;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.AggregateRoot;
import bandhu.sales.Refusals;
import bandhu.sales.SalesProblems;
import bandhu.sales.deal.Line;
import bandhu.sales.deal.OrderStatus;
import bandhu.sales.order.OrderEvent.OrderCancelled;
import bandhu.sales.order.OrderEvent.OrderPlaced;
import bandhu.sales.order.OrderEvent.OrderRefunded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An order. What was bought, by whom and when never changes: it can be refunded, in parts, or, while nothing was refunded,
 * cancelled.
 */
@Entity(name = "SalesOrder")
@Table(name = "sales_order")
class Order extends AggregateRoot {
    static final String COLLECTION = "orders";

    private UUID subjectId;

    private UUID customerId;

    private UUID opportunityId;

    private UUID ownerId;

    private String status;
    private String channel;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Line> lines;

    private long amountMinor;

    private long refundedMinor;

    private String currency;

    private Instant placedAt;

    private Instant cancelledAt;

    private Instant refundedAt;

    private UUID placedEventId;

    protected Order() {}

    private Order(UUID id) {
        super(id, List.of());
    }

    /** Places an order; {@link #placed()} is what happened. */
    static Order place(NewOrder input) {
        Order order = new Order(input.id());
        Money amount = Line.total(input.lines()).orElseThrow();
        order.subjectId = input.subjectId();
        order.customerId = input.customerId();
        order.opportunityId = input.opportunityId();
        order.ownerId = input.ownerId();
        order.channel = input.channel();
        order.status = OrderStatus.PLACED.wire();
        order.lines = input.lines();
        order.amountMinor = amount.minor();
        order.currency = amount.currency();
        order.placedAt = input.placedAt();
        order.externalIds(input.externalIds());
        return order;
    }

    OrderPlaced placed() {
        return new OrderPlaced(id(), customerId, opportunityId, ownerId, amount(), lines, channel);
    }

    /** Keeps which event told of the placing, for the one that may take it back. */
    void toldBy(UUID eventId) {
        placedEventId = eventId;
    }

    OrderCancelled cancel(Instant when) {
        if (status() != OrderStatus.PLACED) {
            throw illegal(Text.of("illegal-transition.order", "status", status));
        }
        if (refundedMinor > 0) {
            throw illegal(Text.of("illegal-transition.order-refunded"));
        }
        requireAfterPlacing(when);
        status = OrderStatus.CANCELLED.wire();
        cancelledAt = when;
        return new OrderCancelled(id(), customerId, opportunityId, ownerId, amount());
    }

    /** @param asked null for all that is left */
    OrderRefunded refund(Money asked, Instant when) {
        if (status() != OrderStatus.PLACED) {
            throw illegal(Text.of("illegal-transition.order", "status", status));
        }
        requireAfterPlacing(when);
        long left = amountMinor - refundedMinor;
        Money given = asked == null ? new Money(left, currency) : asked;
        requireRefundable(given, left, asked != null);
        refundedMinor += given.minor();
        refundedAt = when;
        if (refundedMinor == amountMinor) {
            status = OrderStatus.REFUNDED.wire();
        }
        return new OrderRefunded(id(), customerId, given);
    }

    private void requireRefundable(Money given, long left, boolean asked) {
        if (!given.currency().equals(currency)) {
            throw ProblemException.invalid("/amount/currency", Text.of("other-currency.order", "currency", currency));
        }
        if (asked && given.minor() <= 0) {
            throw ProblemException.invalid("/amount/amount", Text.of("not-positive.refund"));
        }
        if (given.minor() > left) {
            throw ProblemException.invalid(
                    "/amount/amount", Text.of("too-large.refund", "left", new Money(left, currency).amount()));
        }
    }

    private void requireAfterPlacing(Instant when) {
        if (when.isBefore(placedAt)) {
            throw ProblemException.at(
                    SalesProblems.OUT_OF_ORDER, "/occurredAt", Text.of("out-of-order.order", "placed", placedAt));
        }
    }

    private static ProblemException illegal(Text detail) {
        return new ProblemException(CommonProblem.ILLEGAL_TRANSITION, detail);
    }

    /** False when nothing changed. */
    boolean change(PatchOrder input) {
        OrderView before = view(Standing.KNOWN);
        channel = input.channel();
        ownerId = input.ownerId();
        externalIds(Objects.requireNonNullElse(input.externalIds(), List.of()));
        return !before.equals(view(Standing.KNOWN));
    }

    void delete(Instant now) {
        deletedAt(now);
    }

    void restore() {
        if (!isDeleted()) {
            throw Refusals.notDeleted();
        }
        deletedAt(null);
    }

    boolean isCancellable() {
        return status() == OrderStatus.PLACED && refundedMinor == 0;
    }

    boolean isPartlyRefunded() {
        return status() == OrderStatus.PLACED && refundedMinor > 0;
    }

    OrderStatus status() {
        return OrderStatus.of(status);
    }

    Money amount() {
        return new Money(amountMinor, currency);
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

    List<Line> lines() {
        return lines;
    }

    UUID placedEventId() {
        return placedEventId;
    }

    OrderView view(Standing customer) {
        return new OrderView(
                id(),
                customerId,
                customer.unresolved(),
                customer.customerDeleted(),
                opportunityId,
                ownerId,
                status(),
                channel,
                lines,
                amount(),
                refundedMinor == 0 ? null : new Money(refundedMinor, currency),
                placedAt,
                cancelledAt,
                refundedAt,
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
        return view(Standing.KNOWN);
    }

    @Override
    public Object published() {
        return new OrderState(id(), customerId, opportunityId, ownerId, amount(), status(), placedAt);
    }
}
