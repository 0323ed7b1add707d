package bandhu.sales.customer;

import bandhu.chassis.call.Calls;
import bandhu.chassis.shape.Expansion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says of many customers, in one query, whether their state has arrived. */
@ApplicationScoped
public class KnownCustomers implements Expansion.Source {
    private final KnownCustomerRepository customers;
    private final Calls calls;

    KnownCustomers(KnownCustomerRepository customers, Calls calls) {
        this.customers = customers;
        this.calls = calls;
    }

    /** The standing of a record's customer; known, when it names none. */
    public Standing of(UUID customerId) {
        return customerId == null ? Standing.KNOWN : of(Set.of(customerId)).get(customerId);
    }

    public Map<UUID, Standing> of(Collection<UUID> customerIds) {
        Set<UUID> ids = customerIds.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Standing> known = customers.among(ids).stream()
                .collect(Collectors.toMap(
                        KnownCustomer::id, customer -> customer.isDeleted() ? Standing.DELETED : Standing.KNOWN));
        return ids.stream().collect(Collectors.toMap(id -> id, id -> known.getOrDefault(id, Standing.UNRESOLVED)));
    }

    @Override
    public List<Expansion> expansions() {
        return List.of(
                new Expansion("opportunities", "customer", "customerId", "customers", this::briefs),
                new Expansion("orders", "customer", "customerId", "customers", this::briefs));
    }

    private Map<UUID, CustomerBrief> briefs(Set<UUID> ids) {
        boolean masked = calls.current().seesFiguresOnly();
        return customers.among(ids).stream()
                .collect(Collectors.toMap(KnownCustomer::id, customer -> customer.brief(masked)));
    }
}
