package bandhu.chassis.inbox.deadletter;

import bandhu.chassis.call.Calls;
import bandhu.chassis.change.Changes;
import bandhu.chassis.change.NewChange;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.record.Uuid7;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Shows dead letters and resolves them. A key is always consumed from its first letter on, in order, each in a transaction of
 * its own; the first that fails again stops it, and the key stays parked until none is left.
 */
@ApplicationScoped
public class DeadLetterService {
    static final String COLLECTION = "dead-letters";

    /** Its record was on the topic alone, and a newer one of its key took its place or its time was over. */
    private static final String GONE = "The topic has it no more";

    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);
    private final Letters letters;
    private final DeadLetters deadLetters;
    private final Listeners listeners;
    private final TopicReader topics;
    private final Changes changes;
    private final Calls calls;
    private final Clock clock;

    DeadLetterService(
            Letters letters,
            DeadLetters deadLetters,
            Listeners listeners,
            TopicReader topics,
            Changes changes,
            Calls calls,
            Clock clock) {
        this.letters = letters;
        this.deadLetters = deadLetters;
        this.listeners = listeners;
        this.topics = topics;
        this.changes = changes;
        this.calls = calls;
        this.clock = clock;
    }

    @Transactional
    public Page<DeadLetterView> listDeadLetters(DeadLetterQuery query) {
        return letters.list(query);
    }

    @Transactional
    public Page<ParkedKeyView> listParkedKeys(ListQuery query) {
        return letters.keys(query);
    }

    @Transactional
    public DeadLetterView getDeadLetter(UUID id) {
        return letters.view(id);
    }

    /** Consumes the letter's key from its first letter on, for at most 10 s. */
    public Resolution replayDeadLetter(UUID id) {
        StoredLetter letter = read(() -> letters.get(id));
        return drain(letter.channel(), letter.key());
    }

    /**
     * Gives the letter up as if it had been consumed, then goes on with its key.
     *
     * @param reason null where none was given
     */
    public Resolution discardDeadLetter(UUID id, String reason) {
        StoredLetter letter = read(() -> {
            StoredLetter found = letters.get(id);
            if (!resolve(found, DeadLetterState.DISCARDED, reason)) {
                return letters.get(id);
            }
            record(found, reason);
            return found;
        });
        return drain(letter.channel(), letter.key());
    }

    private boolean resolve(StoredLetter letter, DeadLetterState state, String reason) {
        return deadLetters.resolve(
                letter.channel(),
                letter.key(),
                new DeadLetters.Resolved(
                        letter.id(), letter.eventId(), state, calls.current().actor(), reason));
    }

    /** Who gave an event up, and why, is part of what is accounted for. */
    private void record(StoredLetter letter, String reason) {
        Map<String, String> after = new TreeMap<>();
        after.put("state", DeadLetterState.DISCARDED.wire());
        if (reason != null) {
            after.put("reason", reason);
        }
        changes.write(List.of(new NewChange(
                Uuid7.next(),
                calls.current(),
                clock.instant(),
                COLLECTION,
                letter.id(),
                2,
                Map.of("state", "waiting"),
                after,
                List.of())));
    }

    private Resolution drain(String channel, String key) {
        long deadline = System.nanoTime() + LONGEST_REQUEST.toNanos();
        int consumed = 0;
        Optional<StoredLetter> head = read(() -> letters.head(channel, key));
        while (head.isPresent() && System.nanoTime() < deadline && redelivered(head.get())) {
            consumed++;
            head = read(() -> letters.head(channel, key));
        }
        int done = consumed;
        return read(() -> letters.resolution(channel, key, done));
    }

    private boolean redelivered(StoredLetter letter) {
        Optional<ConsumerRecord<String, byte[]>> record = letter.isWithoutValue()
                ? topics.read(letter.topic(), letter.partition(), letter.offset())
                : Optional.of(letter.record(letter.value()));
        if (record.isEmpty()) {
            return read(() -> {
                resolve(letter, DeadLetterState.DISCARDED, GONE);
                return true;
            });
        }
        Replay replay = new Replay(letter.id(), calls.current().actor());
        replay.run(() -> listeners.deliver(letter.channel(), List.of(record.get())));
        return replay.wasReceived();
    }

    private static <T> T read(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
