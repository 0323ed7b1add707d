package bandhu.customer.stage;

import bandhu.chassis.call.Call;
import bandhu.chassis.event.TransactionEnd;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * The customers whose facts came in the transaction in progress. Each is folded once, when the transaction is about to
 * commit and before its events are written, however many facts a batch brought.
 */
@ApplicationScoped
class FoldsToCome {
    private final TransactionEnd end;
    private final TransactionSynchronizationRegistry registry;

    FoldsToCome(TransactionEnd end, TransactionSynchronizationRegistry registry) {
        this.end = end;
        this.registry = registry;
    }

    /** Who asked for the fold, and of which trace it is: the events it causes belong to both. */
    private record Cause(Call call, Context trace) {}

    /** Under which call the customer waits to be folded; null when it does not wait. */
    Call waiting(UUID customerId) {
        var waiting = ofTransaction();
        var cause = waiting == null ? null : waiting.get(customerId);
        return cause == null ? null : cause.call();
    }

    /** Lets the customer wait, or wait under another call. */
    void add(UUID customerId, Call call, BiConsumer<UUID, Call> fold) {
        var waiting = ofTransaction();
        if (waiting == null) {
            waiting = new TreeMap<>();
            registry.putResource(FoldsToCome.class, waiting);
            Map<UUID, Cause> all = waiting;
            end.before(() -> all.forEach((customer, cause) -> cause.trace()
                    .wrap(() -> fold.accept(customer, cause.call()))
                    .run()));
        }
        waiting.put(customerId, new Cause(call, Context.current()));
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, Cause> ofTransaction() {
        return (Map<UUID, Cause>) registry.getResource(FoldsToCome.class);
    }
}
