package bandhu.chassis.record;

import bandhu.chassis.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Loads the current tenant's entities, to be changed. A condition is HQL over the one entity {@code e}. */
@ApplicationScoped
public class Loading {
    private final KeptPlans plans;

    Loading(KeptPlans plans) {
        this.plans = plans;
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
        return one(type, "e.id = :id", Map.of("id", id), lock);
    }

    /** The one that fulfils the condition, which no two may do. */
    public <E> Optional<E> one(Class<E> type, String condition, Map<String, ?> parameters, LockModeType lock) {
        return list(type, condition, parameters, lock).stream().findFirst();
    }

    public <E> List<E> all(Class<E> type, String condition, Map<String, ?> parameters) {
        return list(type, condition, parameters, LockModeType.NONE);
    }

    /** One attribute, {@code e.id}, of all that fulfil the condition. */
    public <R> List<R> values(
            Class<?> type, String attribute, Class<R> as, String condition, Map<String, ?> parameters) {
        return plans.list(
                "select " + attribute + " " + hql(type, condition),
                as,
                query -> parameters.forEach(query::setParameter));
    }

    private <E> List<E> list(Class<E> type, String condition, Map<String, ?> parameters, LockModeType lock) {
        return plans.list(hql(type, condition), type, query -> {
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
