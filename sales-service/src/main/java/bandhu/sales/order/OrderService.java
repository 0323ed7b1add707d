package bandhu.sales.order;

import bandhu.chassis.batch.BatchTarget;
import bandhu.chassis.batch.Named;
import bandhu.chassis.bulk.BulkTarget;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.collection.Records;
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
import bandhu.chassis.security.Roles;
import bandhu.chassis.time.Occurrences;
import bandhu.chassis.undo.Undo;
import bandhu.chassis.undo.Undoable;
import bandhu.sales.access.Sight;
import bandhu.sales.customer.KnownCustomers;
import bandhu.sales.order.OrderEvent.OrderPlaced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What can be done with orders. */
@ApplicationScoped
class OrderService implements Undoable {
    private final OrderRepository orders;
    private final Records records;
    private final OrderIntake intake;
    private final Sight sight;
    private final KnownCustomers customers;
    private final Outbox outbox;
    private final Patches patches;
    private final Occurrences occurrences;
    private final Clock clock;

    OrderService(
            OrderRepository orders,
            Records records,
            OrderIntake intake,
            Sight sight,
            KnownCustomers customers,
            Outbox outbox,
            Patches patches,
            Occurrences occurrences,
            Clock clock) {
        this.orders = orders;
        this.records = records;
        this.intake = intake;
        this.sight = sight;
        this.customers = customers;
        this.outbox = outbox;
        this.patches = patches;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /** Has orders changed many at a time. */
    @Produces
    @Singleton
    BulkTarget bulk() {
        return new BulkTarget(
                orders.catalogue(),
                PatchOrder.class,
                () -> sight.current().condition(),
                this::getOrder,
                this::patchOrder,
                this::deleteOrder);
    }

    /** The single writes, which batches and imports are made of. */
    public BatchTarget<CreateOrder, OrderView> writes() {
        return new BatchTarget<>(
                Order.COLLECTION,
                CreateOrder.class,
                this::createOrder,
                this::patchOrder,
                this::upsertOrder,
                this::deleteOrder,
                this::expectOrders);
    }

    /** Has files of orders loaded. */
    @Produces
    @Singleton
    ImportTarget imports() {
        return new ImportTarget(orders.catalogue(), () -> sight.current().condition(), writes());
    }

    @Transactional
    public OrderView createOrder(CreateOrder input) {
        NewOrder checked = intake.check(input);
        Order order = Order.place(checked);
        UUID eventId = outbox.newId(order, OrderPlaced.class);
        order.toldBy(eventId);
        records.add(order);
        outbox.append(eventId, order, order.placed(), checked.placedAt(), null);
        return shown(order);
    }

    /** An order that stands keeps its customer and its lines: others are 422. */
    @Transactional
    public Upserted<OrderView> upsertOrder(ExternalId key, CreateOrder input, IfMatch ifMatch) {
        UUID known = records.find(Order.COLLECTION, key).orElse(null);
        if (known == null) {
            return new Upserted<>(true, createOrder(input.keyedBy(key)));
        }
        Order order = orders.lock(known, sight.current());
        patches.require(ifMatch, order);
        occurrences.resolve(input.occurredAt());
        intake.requireSame(order, input);
        return new Upserted<>(false, change(order, PatchOrder.upsert(order.view(Standing.KNOWN), input, key)));
    }

    @Transactional
    public OrderView patchOrder(UUID id, MergePatch patch, IfMatch ifMatch) {
        Order order = orders.lock(id, sight.current());
        patches.require(ifMatch, order);
        return change(order, patches.apply(patch, order, shown(order), PatchOrder.class));
    }

    private OrderView change(Order order, PatchOrder input) {
        if (!Objects.equals(order.ownerId(), input.ownerId())) {
            intake.requireOwner(input.ownerId());
        }
        if (order.change(input)) {
            records.keep(order);
            outbox.append(order);
        }
        return shown(order);
    }

    @Transactional
    public OrderView cancelOrder(UUID id, CancelOrder input) {
        Instant when = occurrences.resolve(input.occurredAt());
        Order order = orders.lock(id, sight.current());
        outbox.append(order, order.cancel(when), when, order.placedEventId());
        return shown(order);
    }

    @Transactional
    public OrderView refundOrder(UUID id, RefundOrder input) {
        Instant when = occurrences.resolve(input.occurredAt());
        Order order = orders.lock(id, sight.current());
        outbox.append(order, order.refund(input.amount(), when), when);
        return shown(order);
    }

    /** Deleting an order that still stands cancels it, so that no figure counts a sale that nobody can look up. */
    @Transactional
    public void deleteOrder(UUID id, IfMatch ifMatch) {
        Order order = orders.lock(id, sight.current());
        patches.require(ifMatch, order);
        Instant now = clock.instant();
        boolean cancelled = order.isCancellable();
        order.delete(now);
        records.drop(order);
        if (cancelled) {
            outbox.append(order, order.cancel(now), now, order.placedEventId());
        } else {
            outbox.append(order);
        }
    }

    /** Has read at once what a batch names. */
    @Transactional
    public void expectOrders(Named named) {
        records.expect(Order.class, Order.COLLECTION, named);
        intake.expect(named);
        customers.expect(named.members("customerId"));
    }

    @Transactional
    public OrderView restoreOrder(UUID id) {
        Order order = orders.lockAny(id, sight.current());
        order.restore();
        records.readmit(order);
        outbox.append(order);
        return shown(order);
    }

    @Transactional
    public OrderView getOrder(UUID id) {
        return shown(orders.get(id, sight.current()));
    }

    @Transactional
    public Page<OrderView> listOrders(PageRequest query) {
        Page<Order> page = orders.list(query, sight.current());
        Map<UUID, Standing> standings =
                customers.of(page.items().stream().map(Order::customerId).toList());
        return page.map(order -> order.view(standings.get(order.customerId())));
    }

    /** What orders can be found by. */
    public FieldsView listOrderFields() {
        return orders.fields();
    }

    @Override
    public Undo undo() {
        return Undo.of(
                        Order.class,
                        Order.COLLECTION,
                        Roles.ADMIN,
                        Roles.INTEGRATION,
                        Roles.SALES_MANAGER,
                        Roles.SALES_REP)
                .patching(PatchOrder.class, this::patchOrder)
                .deleting(this::deleteOrder)
                .restoring(this::restoreOrder);
    }

    @Transactional
    public Page<ChangeView> listOrderChanges(UUID id, ListQuery query) {
        orders.get(id, sight.current());
        return records.history(Order.COLLECTION, id, query);
    }

    private OrderView shown(Order order) {
        return order.view(customers.of(order.customerId()));
    }
}
