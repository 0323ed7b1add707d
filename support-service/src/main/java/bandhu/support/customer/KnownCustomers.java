package bandhu.support.customer;

import bandhu.chassis.inbox.customer.CustomerCopies;
import bandhu.chassis.inbox.customer.Standing;
import bandhu.chassis.shape.Expansion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Says of many customers, in one query, whether their state has arrived, and of one how to write to it. */
@ApplicationScoped
public class KnownCustomers implements Expansion.Source {
    private final CustomerCopies copies;

    KnownCustomers(CustomerCopies copies) {
        this.copies = copies;
    }

    /** Says of which customers a batch is going to ask. */
    public void expect(Set<UUID> customerIds) {
        copies.expect(KnownCustomer.class, customerIds);
    }

    /** The standing of a record's customer; known, when it names none. */
    public Standing of(UUID customerId) {
        return copies.standing(KnownCustomer.class, customerId);
    }

    /** How to write to a customer; empty while its state has not arrived. */
    public Optional<Contact> contact(UUID customerId) {
        return copies.find(KnownCustomer.class, customerId).map(KnownCustomer::contact);
    }

    public Map<UUID, Standing> of(Collection<UUID> customerIds) {
        return copies.standings(KnownCustomer.class, customerIds);
    }

    @Override
    public List<Expansion> expansions() {
        return copies.expansions(KnownCustomer.class, "tickets", "survey-answers");
    }
}
