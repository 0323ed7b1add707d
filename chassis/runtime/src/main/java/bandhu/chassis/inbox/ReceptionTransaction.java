package bandhu.chassis.inbox;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.call.Quiet;
import bandhu.chassis.fault.Failpoint;
import bandhu.chassis.fault.Failpoints;
import bandhu.chassis.inbox.customer.CustomerRefs;
import bandhu.chassis.inbox.deadletter.DeadLetterState;
import bandhu.chassis.inbox.deadletter.DeadLetters;
import bandhu.chassis.inbox.deadletter.Replay;
import bandhu.chassis.inbox.fault.Fault;
import bandhu.chassis.inbox.fault.PoisonException;
import bandhu.chassis.inbox.rebuild.Rebuilding;
import bandhu.chassis.inbox.rebuild.StagedFact;
import bandhu.chassis.inbox.rebuild.StagedFacts;
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
    private final StagedFacts facts;

    ReceptionTransaction(
            Calls calls,
            InboxTable inbox,
            DeadLetters deadLetters,
            Instance<EntityManager> entities,
            Arrivals arrivals,
            DeliverySpans spans,
            CustomerRefs customers,
            StagedFacts facts) {
        this.calls = calls;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.entities = entities;
        this.arrivals = arrivals;
        this.spans = spans;
        this.customers = customers;
        this.facts = facts;
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
            deadLetters.lock(reception.channel(), delivery.key());
            Set<UUID> fresh = take(reception, delivery.tenant(), List.of(delivery));
            if (!reception.once() || fresh.contains(delivery.id())) {
                effect(reception, List.of(delivery));
            }
            deadLetters.resolve(
                    reception.channel(),
                    delivery.key(),
                    new DeadLetters.Resolved(
                            replay.letter(), delivery.id(), DeadLetterState.REPLAYED, replay.by(), null));
        });
        replay.received();
    }

    void failedAgain(Delivery delivery, Replay replay, Throwable fault) {
        in(delivery, () -> deadLetters.failedAgain(delivery.tenant(), replay.letter(), Fault.cause(fault)));
    }

    /** Has deliveries of one tenant take effect once more, in the transaction in progress: none of them is to come again. */
    void rebuild(Reception reception, List<Delivery> deliveries) {
        inbox.mark(
                deliveries.getFirst().tenant(),
                reception.channel(),
                deliveries.stream().map(Delivery::id).filter(Objects::nonNull).toList());
        expect(deliveries);
        effect(reception, deliveries);
    }

    private void in(Delivery first, Runnable work) {
        calls.run(
                first.call(),
                () -> QuarkusTransaction.requiringNew().timeout(SECONDS).run(work));
    }

    private void apply(Reception reception, List<Delivery> deliveries) {
        String tenant = deliveries.getFirst().tenant();
        List<UUID> rebuilds = reception.once() ? facts.rebuildsDuring(tenant, reception.channel()) : List.of();
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
        List<StagedFact> staged = rebuilds.isEmpty()
                ? List.of()
                : due.stream().map(Delivery::staged).toList();
        rebuilds.forEach(job -> facts.keepLate(tenant, job, reception.channel(), staged));
        expect(due);
        if (!due.isEmpty()) {
            effect(reception, due);
        }
    }

    private void expect(List<Delivery> deliveries) {
        customers.expect(subjects(deliveries.stream()));
        customers.expectCustomers(subjects(deliveries.stream().filter(Delivery::isOfCustomer)));
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
                        (causes, effect) -> calls.run(call(causes.getFirst()), () -> {
                            spans.in(reception.channel(), causes, effect);
                            if (entities.isResolvable()) {
                                entities.get().flush();
                                entities.get().clear();
                            }
                        }));
    }

    private static Call call(Delivery cause) {
        return Rebuilding.isOn() ? cause.call().withQuiet(Quiet.REPLAY) : cause.call();
    }
}
