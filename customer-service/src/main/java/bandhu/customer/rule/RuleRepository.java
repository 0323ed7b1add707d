package bandhu.customer.rule;

import bandhu.customer.lifecycle.ParameterVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
class RuleRepository {
    private final EntityManager entities;

    RuleRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<LifecycleRules> find(LockModeType lock) {
        return Optional.ofNullable(entities.createQuery("from LifecycleRules", LifecycleRules.class)
                .setLockMode(lock)
                .getSingleResultOrNull());
    }

    void persist(LifecycleRules rules) {
        entities.persist(rules);
        entities.flush();
    }

    void persist(ParameterVersion version) {
        entities.persist(version);
    }

    ParameterVersions versions() {
        return new ParameterVersions(
                entities.createQuery("from ParameterVersion", ParameterVersion.class).getResultList().stream()
                        .collect(Collectors.toMap(ParameterVersion::validFrom, ParameterVersion::parameters)));
    }
}
