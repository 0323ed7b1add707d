package bandhu.customer.consent;

import bandhu.chassis.page.FieldType;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<Consent, UUID> {
    private static final Listing<Consent> LISTING = Listing.of(Consent.class)
            .filter("channel", FieldType.TEXT, "channel")
            .filter("purpose", FieldType.TEXT, "purpose")
            .sort("at", FieldType.MOMENT, "at")
            .defaultSort("-at");

    private final Lists lists;

    ConsentRepository(Lists lists) {
        this.lists = lists;
    }

    Page<Consent> of(UUID customerId, ListQuery query) {
        return lists.page(LISTING, query, "e.customerId = :customer", Map.of("customer", customerId));
    }

    Optional<Consent> of(UUID customerId, UUID id) {
        return find("id = ?1 and customerId = ?2", id, customerId).firstResultOptional();
    }
}
