package bandhu.sales.customer;

import bandhu.chassis.text.Fold;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** That a customer exists, as customer-service last told. */
@Entity
@Table(name = "known_customer")
class KnownCustomer {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenantId;

    private String kind;
    private String displayName;
    private String displayNameFold;
    private String language;
    private String country;
    private String stage;
    private long version;
    private boolean deleted;

    protected KnownCustomer() {}

    KnownCustomer(UUID id) {
        this.id = id;
    }

    /**
     * Takes what was told, unless something newer is known.
     *
     * @param told null when the customer was deleted, of whom nothing personal is kept
     */
    void learn(long toldVersion, CustomerState told) {
        if (toldVersion <= version) {
            return;
        }
        version = toldVersion;
        deleted = told == null;
        kind = told == null ? kind : told.kind();
        displayName = told == null ? null : told.displayName();
        displayNameFold = Fold.of(displayName);
        language = told == null ? null : told.language();
        country = told == null ? null : told.country();
        stage = told == null ? null : told.stage();
    }

    CustomerBrief brief(boolean masked) {
        return new CustomerBrief(id, masked ? null : displayName, language, country, stage);
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    boolean isDeleted() {
        return deleted;
    }
}
