package bandhu.chassis.inbox.deadletter;

import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Shows dead letters and resolves them. A key is always consumed from its first letter on, in order, each in a transaction of
 * its own; the first that fails again stops it, and the key stays parked until none is left.
 */
@ApplicationScoped
public class DeadLetterService {
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);
    private final Letters letters;
    private final DeadLetters deadLetters;
    private final Listeners listeners;
    private final TopicReader topics;

    DeadLetterService(Letters letters, DeadLetters deadLetters, Listeners listeners, TopicReader topics) {
        this.letters = letters;
        this.deadLetters = deadLetters;
        this.listeners = listeners;
        this.topics = topics;
    }

    @Transactional
    public Page<DeadLetterView> listDeadLetters(ListQuery query) {
        return letters.list(query);
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

    /** Forgets the letter as if it had been consumed, then goes on with its key. */
    public Resolution discardDeadLetter(UUID id) {
        StoredLetter letter = read(() -> {
            StoredLetter found = letters.get(id);
            deadLetters.consumed(found.channel(), found.key(), found.id(), found.eventId());
            return found;
        });
        return drain(letter.channel(), letter.key());
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
                deadLetters.consumed(letter.channel(), letter.key(), letter.id(), letter.eventId());
                return true;
            });
        }
        Replay replay = new Replay(letter.id());
        replay.run(() -> listeners.deliver(letter.channel(), record.get()));
        return replay.wasReceived();
    }

    private static <T> T read(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
