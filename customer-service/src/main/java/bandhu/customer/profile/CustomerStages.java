package bandhu.customer.profile;

import bandhu.chassis.event.DomainEvent;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.relation.Relation;
import bandhu.customer.identity.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the other features may do with a customer. Joins the caller's transaction. */
@ApplicationScoped
public class CustomerStages implements Relation.Source {
    private final CustomerRepository customers;
    private final Outbox outbox;

    CustomerStages(CustomerRepository customers, Outbox outbox) {
        this.customers = customers;
        this.outbox = outbox;
    }

    /** A fact about a customer and when it happened. */
    public record Announcement(DomainEvent event, Instant at) {}

    @Override
    public List<Relation> relations() {
        return List.of(new Relation("customers", "referrerId", "customers"));
    }

    /** When the relationship with the customer began; 404 when there is no such customer. */
    public Instant require(UUID customerId) {
        return customers.get(customerId).beganAt();
    }

    /** Who brought the customer; empty when nobody did, or there is no such customer. */
    public Optional<UUID> referrerOf(UUID customerId) {
        return customers
                .findLive(customerId)
                .map(Customer::details)
                .map(PatchCustomer::source)
                .map(Source::referrerId);
    }

    /**
     * Puts the customer where the lifecycle says it stands and announces what led there. Locks the customer.
     *
     * @param since null for a prospect: since the relationship began
     * @return false when there is no such customer (yet, or any more): then nothing is announced
     */
    public boolean stand(
            UUID customerId, String stage, Instant since, String reason, List<Announcement> announcements) {
        Optional<Customer> customer = customers.findLocked(customerId);
        customer.ifPresent(found -> {
            boolean moved =
                    since == null ? found.standAtBeginning() : found.stand(new LifecycleSummary(stage, since, reason));
            announcements.forEach(news -> outbox.append(found, news.event(), news.at()));
            if (moved && announcements.isEmpty()) {
                outbox.append(found);
            }
        });
        return customer.isPresent();
    }
}
