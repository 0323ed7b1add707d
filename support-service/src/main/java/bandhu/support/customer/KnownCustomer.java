package bandhu.support.customer;

import bandhu.chassis.text.Fold;
import bandhu.support.customer.CustomerState.Email;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A customer as customer-service last told. Of one that was deleted nothing personal is kept. */
@Entity
@Table(name = "known_customer")
class KnownCustomer {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenantId;

    private String displayName;
    private String email;
    private boolean reachable;
    private String language;
    private String country;
    private String stage;
    private String displayNameFold;
    private long version;
    private boolean deleted;

    protected KnownCustomer() {}

    KnownCustomer(UUID id) {
        this.id = id;
    }

    /**
     * Takes what was told, unless something newer is known.
     *
     * @param told null when the customer was deleted
     */
    void learn(long toldVersion, CustomerState told) {
        if (toldVersion <= version) {
            return;
        }
        version = toldVersion;
        deleted = told == null;
        Email primary = told == null ? null : told.email().orElse(null);
        displayName = told == null ? null : told.displayName();
        email = primary == null ? null : primary.address();
        reachable = primary != null && primary.isReachable();
        displayNameFold = Fold.of(displayName);
        language = told == null ? null : told.language();
        country = told == null ? null : told.country();
        stage = told == null ? null : told.stage();
    }

    UUID id() {
        return id;
    }

    boolean isDeleted() {
        return deleted;
    }

    CustomerBrief brief(boolean masked) {
        return new CustomerBrief(id, masked ? null : displayName, language, country, stage);
    }

    Contact contact() {
        return new Contact(displayName, email, reachable, language, deleted);
    }
}
