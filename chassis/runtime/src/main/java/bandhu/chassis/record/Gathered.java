package bandhu.chassis.record;

import jakarta.persistence.LockModeType;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What one transaction that gathers has read, is expected to read, and has still to write. */
final class Gathered {
    private static final List<LockModeType> LOCKS =
            List.of(LockModeType.NONE, LockModeType.PESSIMISTIC_READ, LockModeType.PESSIMISTIC_WRITE);

    private final Map<Key, Held> held = new HashMap<>();
    private final Map<Class<?>, Set<UUID>> expected = new HashMap<>();
    private final Set<AggregateRoot> waiting = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Class<?>, Runnable> writes = new LinkedHashMap<>();

    private record Key(Class<?> type, UUID id) {}

    /** @param entity null for one that was looked for and is not there */
    private record Held(Object entity, LockModeType lock) {}

    /** The entity, if it was read under this lock or a stronger one; it cannot have changed since but by this transaction. */
    <E> Optional<E> held(Class<E> type, UUID id, LockModeType lock) {
        Held found = held.get(new Key(type, id));
        return found != null && LOCKS.indexOf(found.lock()) >= LOCKS.indexOf(lock)
                ? Optional.ofNullable(type.cast(found.entity()))
                : Optional.empty();
    }

    /** Whether it was looked for without a lock, and was not there. */
    boolean isMissing(Class<?> type, UUID id) {
        Held found = held.get(new Key(type, id));
        return found != null && found.entity() == null;
    }

    void hold(Class<?> type, UUID id, Object entity, LockModeType lock) {
        held.put(new Key(type, id), new Held(entity, lock));
    }

    void missing(Class<?> type, UUID id) {
        held.putIfAbsent(new Key(type, id), new Held(null, LockModeType.NONE));
    }

    /** Makes the first question about one of these the question about all of them. */
    void expect(Class<?> type, Set<UUID> ids) {
        expected.computeIfAbsent(type, _ -> new HashSet<>()).addAll(ids);
    }

    /** The ids that are expected to be asked for, which thereby are expected no more. */
    Set<UUID> take(Class<?> type) {
        Set<UUID> ids = expected.remove(type);
        return ids == null ? Set.of() : ids;
    }

    boolean waits(Object entity) {
        return entity instanceof AggregateRoot aggregate && waiting.contains(aggregate);
    }

    boolean anyWaits(Class<?> type) {
        return waiting.stream().anyMatch(type::isInstance);
    }

    void postpone(AggregateRoot aggregate) {
        waiting.add(aggregate);
    }

    void written(AggregateRoot aggregate) {
        waiting.remove(aggregate);
    }

    <W extends Runnable> W writes(Class<W> type, Supplier<W> make) {
        return type.cast(writes.computeIfAbsent(type, _ -> make.get()));
    }

    void write() {
        writes.values().forEach(Runnable::run);
        writes.clear();
    }
}
