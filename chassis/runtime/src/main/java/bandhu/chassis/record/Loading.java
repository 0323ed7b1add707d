package bandhu.chassis.record;

import bandhu.chassis.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Loads the current tenant's entities, to be changed. A condition is HQL over the one entity {@code e}. A transaction that
 * {@linkplain Gathering gathers} asks for nothing twice.
 */
@ApplicationScoped
public class Loading {
    private static final String ID = "e.id = :id";
    private static final String IDS = "e.id in :ids";
    private final KeptPlans plans;
    private final Gathering gathering;
    private final EntityManager entities;

    Loading(KeptPlans plans, Gathering gathering, EntityManager entities) {
        this.plans = plans;
        this.gathering = gathering;
        this.entities = entities;
    }

    /** The record; 404 where there is none or it is deleted. */
    public <E extends AggregateRoot> E get(Class<E> type, UUID id) {
        return live(byId(type, id));
    }

    /** The record, locked until the transaction ends; 404 where there is none or it is deleted. */
    public <E extends AggregateRoot> E lock(Class<E> type, UUID id) {
        return live(byId(type, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The record, deleted or not, locked until the transaction ends; 404 where there is none. */
    public <E extends AggregateRoot> E lockAny(Class<E> type, UUID id) {
        return byId(type, id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }

    public <E> Optional<E> byId(Class<E> type, UUID id) {
        return byId(type, id, LockModeType.NONE);
    }

    /** The entity, deleted or not, locked until the transaction ends. */
    public <E> Optional<E> byId(Class<E> type, UUID id, LockModeType lock) {
        Optional<Gathered> gathered = gathering.current();
        return gathered.isPresent() ? gathered(gathered.get(), type, id, lock) : one(type, ID, Map.of("id", id), lock);
    }

    private <E> Optional<E> gathered(Gathered gathered, Class<E> type, UUID id, LockModeType lock) {
        Optional<E> held = gathered.held(type, id, lock);
        if (held.isPresent()) {
            // Another change begins: the one before it is a version of its own.
            if (lock == LockModeType.PESSIMISTIC_WRITE && gathered.waits(held.get())) {
                entities.flush();
            }
            return held;
        }
        Optional<E> found = one(type, ID, Map.of("id", id), lock);
        found.ifPresent(entity -> gathered.hold(type, id, entity, lock));
        return found;
    }

    /** Those of the entities that are there, deleted or not, by id, in one query. */
    public <E> Map<UUID, E> among(Class<E> type, Set<UUID> ids) {
        Optional<Gathered> gathered = gathering.current();
        if (gathered.isEmpty()) {
            return ids.isEmpty() ? Map.of() : byIds(type, ids);
        }
        read(gathered.get(), type, ids);
        Map<UUID, E> found = new HashMap<>();
        ids.forEach(id -> gathered.get().held(type, id, LockModeType.NONE).ifPresent(entity -> found.put(id, entity)));
        return found;
    }

    private <E> void read(Gathered gathered, Class<E> type, Set<UUID> ids) {
        if (ids.stream().allMatch(id -> isKnown(gathered, type, id))) {
            return;
        }
        Set<UUID> asked = new HashSet<>(gathered.take(type));
        asked.addAll(ids);
        asked.removeIf(id -> isKnown(gathered, type, id));
        byIds(type, asked).forEach((id, entity) -> gathered.hold(type, id, entity, LockModeType.NONE));
        asked.forEach(id -> gathered.missing(type, id));
    }

    private static boolean isKnown(Gathered gathered, Class<?> type, UUID id) {
        return gathered.isMissing(type, id)
                || gathered.held(type, id, LockModeType.NONE).isPresent();
    }

    private <E> Map<UUID, E> byIds(Class<E> type, Set<UUID> ids) {
        Map<UUID, E> found = new HashMap<>();
        list(type, IDS, Map.of("ids", ids), LockModeType.NONE).forEach(entity -> found.put(idOf(entity), entity));
        return found;
    }

    private UUID idOf(Object entity) {
        return (UUID)
                entities.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(entity);
    }

    /**
     * Says which entities the transaction is going to look up, so that the first question answers all; where nothing is gathered,
     * it says nothing.
     */
    public void expect(Class<?> type, Set<UUID> ids) {
        gathering.current().ifPresent(gathered -> gathered.expect(type, ids));
    }

    /** Locks the records that such a transaction is going to change, at once and in the order of their ids. */
    public void lockAll(Class<? extends AggregateRoot> type, Set<UUID> ids) {
        LockModeType lock = LockModeType.PESSIMISTIC_WRITE;
        if (!ids.isEmpty()) {
            gathering.current().ifPresent(gathered -> list(type, IDS + " order by e.id", Map.of("ids", ids), lock)
                    .forEach(record -> gathered.hold(type, record.id(), record, lock)));
        }
    }

    /** The one that fulfils the condition, which no two may do. */
    public <E> Optional<E> one(Class<E> type, String condition, Map<String, ?> parameters, LockModeType lock) {
        return list(type, condition, parameters, lock).stream().findFirst();
    }

    public <E> List<E> all(Class<E> type, String condition, Map<String, ?> parameters) {
        return list(type, condition, parameters, LockModeType.NONE);
    }

    /**
     * Whether a stored record fulfils a condition that a unique index holds too: what the transaction gathers is left to the
     * index.
     */
    public boolean isTaken(Class<? extends AggregateRoot> type, String condition, Map<String, ?> parameters) {
        return !plans.stored(
                        "select e.id " + hql(type, condition),
                        UUID.class,
                        query -> parameters.forEach(query::setParameter))
                .isEmpty();
    }

    /** One attribute, {@code e.id}, of all that fulfil the condition. */
    public <R> List<R> values(
            Class<?> type, String attribute, Class<R> as, String condition, Map<String, ?> parameters) {
        return plans.list(
                "select " + attribute + " " + hql(type, condition),
                as,
                type,
                query -> parameters.forEach(query::setParameter));
    }

    private <E> List<E> list(Class<E> type, String condition, Map<String, ?> parameters, LockModeType lock) {
        return plans.list(hql(type, condition), type, type, query -> {
            parameters.forEach(query::setParameter);
            query.setLockMode(lock);
        });
    }

    private static <E extends AggregateRoot> E live(Optional<E> found) {
        return found.filter(record -> !record.isDeleted()).orElseThrow(ProblemException::notFound);
    }

    private static String hql(Class<?> type, String condition) {
        return "from " + type.getName() + " e where e.tenantId = :" + Reading.TENANT + " and " + condition;
    }
}
