package bandhu.chassis.inbox;

import bandhu.chassis.event.EventJson;
import bandhu.chassis.inbox.deadletter.Replay;
import bandhu.chassis.inbox.fault.Fault;
import bandhu.chassis.inbox.fault.Patience;
import bandhu.chassis.inbox.fault.PoisonException;
import bandhu.chassis.inbox.rebuild.Rebuilding;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/**
 * Receives batches. The deliveries of one tenant share transactions; when one of those fails for good, its deliveries are
 * received one by one, so that only the poisonous one is put aside; when it fails for now, it is parted.
 */
@ApplicationScoped
class TransactionalInbox implements Inbox {
    private static final Logger LOG = Logger.getLogger(TransactionalInbox.class);
    private static final int TOGETHER = 100;
    private static final int TRIES = 3;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final ReceptionTransaction transaction;
    private final Patience patience;
    private final EventJson json;
    private final MeterRegistry meters;

    TransactionalInbox(ReceptionTransaction transaction, Patience patience, EventJson json, MeterRegistry meters) {
        this.transaction = transaction;
        this.patience = patience;
        this.json = json;
        this.meters = meters;
    }

    @Override
    public void facts(String channel, List<ConsumerRecord<String, byte[]>> records, Consumer<IncomingEvent> handler) {
        receive(new Reception(channel, true, (due, turns) -> one(due, turns, handler)), records);
    }

    /** Each has its effect by itself, and knows whether a later one of its key has its in the same transaction. */
    private void one(List<Delivery> due, Reception.Turns turns, Consumer<IncomingEvent> handler) {
        Map<String, Delivery> last = due.stream().collect(toMap(Delivery::key, identity(), (_, later) -> later));
        for (Delivery each : due) {
            boolean followed = last.get(each.key()) != each;
            turns.take(List.of(each), () -> handler.accept(new DeliveredEvent(each, followed, json)));
        }
    }

    @Override
    public void state(
            String channel, List<ConsumerRecord<String, byte[]>> records, Consumer<List<IncomingState>> handler) {
        receive(
                new Reception(
                        channel,
                        false,
                        (due, turns) -> turns.take(
                                due,
                                () -> handler.accept(due.stream()
                                        .<IncomingState>map(each -> new DeliveredState(each, json))
                                        .toList()))),
                records);
    }

    private void receive(Reception reception, List<ConsumerRecord<String, byte[]>> records) {
        if (Rebuilding.isOn()) {
            transaction.rebuild(reception, records.stream().map(Delivery::new).toList());
            return;
        }
        Optional<Replay> replay = Replay.current();
        if (replay.isPresent()) {
            receiveAgain(reception, new Delivery(records.getFirst()), replay.get());
            return;
        }
        for (List<Delivery> ofTenant : byTenant(reception.channel(), records)) {
            for (int from = 0; from < ofTenant.size(); from += TOGETHER) {
                together(reception, ofTenant.subList(from, Math.min(from + TOGETHER, ofTenant.size())));
            }
        }
    }

    private Collection<List<Delivery>> byTenant(String channel, List<ConsumerRecord<String, byte[]>> records) {
        Map<String, List<Delivery>> byTenant = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            Delivery delivery = new Delivery(record);
            if (delivery.tenant() == null) {
                skipped(channel, delivery);
            } else {
                byTenant.computeIfAbsent(delivery.tenant(), _ -> new ArrayList<>())
                        .add(delivery);
            }
        }
        return byTenant.values();
    }

    /** A record that names no tenant is nobody's: it can be shown to no one, so it is counted and left on its topic. */
    private void skipped(String channel, Delivery delivery) {
        meters.counter("bandhu_unreadable_records", "channel", channel).increment();
        LOG.errorf("Channel %s: the record %s names no tenant of its key and is skipped", channel, delivery.place());
    }

    /** A fault that passes may be want of time: each half has as much of it as the whole had. */
    private void together(Reception reception, List<Delivery> deliveries) {
        if (deliveries.size() == 1) {
            alone(reception, deliveries.getFirst());
            return;
        }
        try {
            transaction.receive(reception, deliveries);
        } catch (RuntimeException | Error fault) {
            if (Fault.passes(fault)) {
                LOG.warnf("Channel %s parts %d events: %s", reception.channel(), deliveries.size(), Fault.cause(fault));
                patience.rest(BETWEEN_TRIES);
                int half = deliveries.size() / 2;
                together(reception, deliveries.subList(0, half));
                together(reception, deliveries.subList(half, deliveries.size()));
            } else {
                deliveries.forEach(delivery -> alone(reception, delivery));
            }
        }
    }

    /** One try; a passing fault is the caller's to see. */
    private void receiveAgain(Reception reception, Delivery delivery, Replay replay) {
        try {
            transaction.receiveAgain(reception, delivery, replay);
        } catch (RuntimeException | Error fault) {
            if (Fault.passes(fault)) {
                throw fault;
            }
            transaction.failedAgain(delivery, replay, fault);
        }
    }

    private void alone(Reception reception, Delivery delivery) {
        for (int attempt = 1; ; attempt++) {
            try {
                patience.insist(reception.channel(), () -> transaction.receive(reception, List.of(delivery)));
                return;
            } catch (Patience.StoppingException stopping) {
                throw stopping;
            } catch (RuntimeException | Error fault) {
                if (attempt == TRIES || fault instanceof PoisonException) {
                    giveUp(reception.channel(), delivery, fault, attempt);
                    return;
                }
                patience.rest(BETWEEN_TRIES.multipliedBy(attempt));
            }
        }
    }

    private void giveUp(String channel, Delivery delivery, Throwable fault, int attempts) {
        LOG.errorf(
                "Channel %s: event %s (%s) of tenant %s at %s is a dead letter: %s",
                channel, delivery.id(), delivery.type(), delivery.tenant(), delivery.place(), Fault.cause(fault));
        patience.insist(channel, () -> transaction.giveUp(channel, delivery, fault, attempts));
    }
}
