package bandhu.chassis.inbox;

import bandhu.chassis.call.Calls;
import bandhu.chassis.fault.Failpoint;
import bandhu.chassis.fault.Failpoints;
import bandhu.chassis.inbox.customer.CustomerRefs;
import bandhu.chassis.inbox.deadletter.DeadLetters;
import bandhu.chassis.inbox.deadletter.Replay;
import bandhu.chassis.inbox.fault.Fault;
import bandhu.chassis.inbox.fault.PoisonException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toSet;

/** Receives deliveries of one tenant in one transaction: their ids, their effects, and the parking of what must wait. */
@ApplicationScoped
class ReceptionTransaction {
    private static final int SECONDS = 60;

    private final Calls calls;
    private final InboxTable inbox;
    private final DeadLetters deadLetters;
    private final Instance<EntityManager> entities;
    private final Arrivals arrivals;
    private final DeliverySpans spans;
    private final CustomerRefs customers;

    ReceptionTransaction(
            Calls calls,
            InboxTable inbox,
            DeadLetters deadLetters,
            Instance<EntityManager> entities,
            Arrivals arrivals,
            DeliverySpans spans,
            CustomerRefs customers) {
        this.calls = calls;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.entities = entities;
        this.arrivals = arrivals;
        this.spans = spans;
        this.customers = customers;
    }

    void receive(Reception reception, List<Delivery> deliveries) {
        in(deliveries.getFirst(), () -> {
            apply(reception, deliveries);
            Failpoints.pass(Failpoint.EFFECT);
        });
        Failpoints.pass(Failpoint.RECEIVED);
        arrivals.committed();
    }

    /** Keeps a delivery that cannot be received, and parks its key. */
    void giveUp(String channel, Delivery delivery, Throwable fault, int attempts) {
        in(delivery, () -> deadLetters.keep(Letters.poison(channel, delivery, Fault.cause(fault), attempts)));
    }

    /** Receives a dead letter once more and forgets it. */
    void receiveAgain(Reception reception, Delivery delivery, Replay replay) {
        in(delivery, () -> {
            Set<UUID> fresh = take(reception, delivery.tenant(), List.of(delivery));
            if (!reception.once() || fresh.contains(delivery.id())) {
                effect(reception, List.of(delivery));
            }
            deadLetters.consumed(reception.channel(), delivery.key(), replay.letter(), delivery.id());
        });
        replay.received();
    }

    void failedAgain(Delivery delivery, Replay replay, Throwable fault) {
        in(delivery, () -> deadLetters.failedAgain(delivery.tenant(), replay.letter(), Fault.cause(fault)));
    }

    private void in(Delivery first, Runnable work) {
        calls.run(
                first.call(),
                () -> QuarkusTransaction.requiringNew().timeout(SECONDS).run(work));
    }

    private void apply(Reception reception, List<Delivery> deliveries) {
        String tenant = deliveries.getFirst().tenant();
        Set<String> parked = deadLetters.parkedAmong(
                tenant,
                reception.channel(),
                deliveries.stream().map(Delivery::key).distinct().toList());
        deliveries.stream()
                .filter(each -> parked.contains(each.key()))
                .forEach(each -> deadLetters.keep(Letters.parked(reception.channel(), each)));
        List<Delivery> open =
                deliveries.stream().filter(each -> !parked.contains(each.key())).toList();
        Set<UUID> fresh = take(reception, tenant, open);
        List<Delivery> due = reception.once()
                ? open.stream().filter(each -> fresh.remove(idOf(each))).toList()
                : open;
        customers.expect(subjects(due.stream()));
        customers.expectCustomers(subjects(due.stream().filter(Delivery::isOfCustomer)));
        if (!due.isEmpty()) {
            effect(reception, due);
        }
    }

    private static Set<UUID> subjects(Stream<Delivery> deliveries) {
        return deliveries.map(Delivery::subjectOfKey).filter(Objects::nonNull).collect(toSet());
    }

    private Set<UUID> take(Reception reception, String tenant, List<Delivery> open) {
        if (reception.once()) {
            List<UUID> ids = open.stream().map(ReceptionTransaction::idOf).toList();
            return new HashSet<>(inbox.take(tenant, reception.channel(), ids));
        }
        inbox.mark(
                tenant,
                reception.channel(),
                open.stream().map(Delivery::id).filter(Objects::nonNull).toList());
        return Set.of();
    }

    private static UUID idOf(Delivery delivery) {
        if (delivery.id() == null) {
            throw new PoisonException("The event has no id");
        }
        return delivery.id();
    }

    private void effect(Reception reception, List<Delivery> due) {
        reception
                .effect()
                .of(
                        due,
                        (causes, effect) -> calls.run(causes.getFirst().call(), () -> {
                            spans.in(reception.channel(), causes, effect);
                            if (entities.isResolvable()) {
                                entities.get().flush();
                                entities.get().clear();
                            }
                        }));
    }
}
