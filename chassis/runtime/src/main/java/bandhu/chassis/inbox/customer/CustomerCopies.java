package bandhu.chassis.inbox.customer;

import bandhu.chassis.call.Calls;
import bandhu.chassis.inbox.IncomingState;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.ExternalIds;
import bandhu.chassis.record.Loading;
import bandhu.chassis.shape.Expansion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and keeps a service's copies of customers, however many in one query. The type is the service's entity. */
@ApplicationScoped
public class CustomerCopies {
    private static final String COLLECTION = "customers";
    private final Loading loading;
    private final EntityManager entities;
    private final Calls calls;
    private final ExternalIds externalIds;

    CustomerCopies(Loading loading, EntityManager entities, Calls calls, ExternalIds externalIds) {
        this.externalIds = externalIds;
        this.loading = loading;
        this.entities = entities;
        this.calls = calls;
    }

    /** Empty while the customer's state has not arrived. */
    public <C extends CustomerCopy> Optional<C> find(Class<C> type, UUID id) {
        return id == null ? Optional.empty() : loading.byId(type, id);
    }

    /** Takes over what was told, in this order. */
    public <C extends CustomerCopy> void learn(Class<C> type, Function<UUID, C> unknown, List<IncomingState> told) {
        Map<UUID, C> known = among(type, told.stream().map(IncomingState::id).collect(Collectors.toSet()));
        Map<UUID, List<ExternalId>> called = new LinkedHashMap<>();
        for (IncomingState state : told) {
            boolean isNew = !known.containsKey(state.id());
            C copy = known.computeIfAbsent(state.id(), unknown);
            boolean learnt = copy.learn(state);
            if (isNew) {
                // What is persisted before it is filled in is inserted first, and updated row by row then.
                entities.persist(copy);
            }
            if (learnt) {
                List<ExternalId> ids =
                        copy.isDeleted() ? List.of() : state.as(Called.class).externalIds();
                if (!isNew || !ids.isEmpty()) {
                    called.put(state.id(), ids);
                }
            }
        }
        if (!called.isEmpty()) {
            externalIds.follow(COLLECTION, called);
        }
    }

    /** What other systems call a customer, so that files can be related to customers by that. */
    private record Called(List<ExternalId> externalIds) {
        Called {
            externalIds = externalIds == null ? List.of() : externalIds;
        }
    }

    /** Says of which customers a transaction that gathers is going to ask. */
    public void expect(Class<? extends CustomerCopy> type, Set<UUID> ids) {
        loading.expect(type, ids);
    }

    /** What is known of the customer that a record names; known, when it names none. */
    public Standing standing(Class<? extends CustomerCopy> type, UUID id) {
        return id == null ? Standing.KNOWN : standings(type, Set.of(id)).get(id);
    }

    public Map<UUID, Standing> standings(Class<? extends CustomerCopy> type, Collection<UUID> named) {
        Set<UUID> ids = named.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, ? extends CustomerCopy> known = among(type, ids);
        return ids.stream()
                .collect(Collectors.toMap(
                        id -> id, id -> known.containsKey(id) ? known.get(id).standing() : Standing.UNRESOLVED));
    }

    /** {@code customer} beside the {@code customerId} of these collections' records. */
    public List<Expansion> expansions(Class<? extends CustomerCopy> type, String... collections) {
        return List.of(collections).stream()
                .map(collection -> new Expansion(
                        collection, "customer", "customerId", COLLECTION, (Set<UUID> ids) -> briefs(type, ids)))
                .toList();
    }

    private Map<UUID, CustomerBrief> briefs(Class<? extends CustomerCopy> type, Set<UUID> ids) {
        boolean masked = calls.current().seesFiguresOnly();
        return among(type, ids).values().stream()
                .collect(Collectors.toMap(CustomerCopy::id, customer -> customer.brief(masked)));
    }

    private <C extends CustomerCopy> Map<UUID, C> among(Class<C> type, Set<UUID> ids) {
        return new HashMap<>(loading.among(type, ids));
    }
}
