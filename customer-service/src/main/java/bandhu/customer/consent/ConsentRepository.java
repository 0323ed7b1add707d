package bandhu.customer.consent;

import bandhu.chassis.condition.Condition;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<Consent, UUID> {
    static final Catalogue CATALOGUE = Catalogue.ofRecords("consents", "consent")
            .with(Field.id("customerId", "customer_id"))
            .with(Field.text("channel", "channel")
                    .oneOf("email", "sms", "phone", "post", "push", "social")
                    .filter())
            .with(Field.text("purpose", "purpose").filter())
            .with(Field.text("status", "status").oneOf("granted", "denied", "withdrawn", "pending"))
            .with(Field.moment("at", "at"))
            .sorted("at")
            .byDefault("-at");

    private static final Listing<Consent> LISTING = new Listing<>(Consent.class, CATALOGUE);

    private final Lists lists;

    ConsentRepository(Lists lists) {
        this.lists = lists;
    }

    Page<Consent> of(UUID customerId, PageRequest query) {
        return lists.page(LISTING, query, Condition.equal("customerId", customerId));
    }

    Optional<Consent> of(UUID customerId, UUID id) {
        return find("id = ?1 and customerId = ?2", id, customerId).firstResultOptional();
    }
}
