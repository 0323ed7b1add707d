package bandhu.marketing.audience;

import bandhu.chassis.text.Fold;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A customer as customer-service last told, as far as a mail needs it. Nothing personal is left of one that was deleted. */
@Entity
@Table(name = "known_customer")
class KnownCustomer {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenantId;

    private long version;
    private boolean deleted;
    private String displayName;
    private String givenName;
    private String language;
    private String country;
    private String stage;
    private String displayNameFold;
    private String email;
    private String emailStatus;

    protected KnownCustomer() {}

    KnownCustomer(UUID id) {
        this.id = id;
    }

    /** Takes what was told, unless something newer is known. */
    void learn(long toldVersion, CustomerState state) {
        if (toldVersion > version) {
            CustomerState.Email main = state.mainEmail();
            version = toldVersion;
            deleted = false;
            displayName = state.displayName();
            givenName = state.givenName();
            displayNameFold = Fold.of(displayName);
            language = state.language();
            country = state.country();
            stage = state.stage();
            email = main == null ? null : main.address();
            emailStatus = main == null ? null : main.status();
        }
    }

    /** Forgets the person, unless something newer is known. */
    void forget(long toldVersion) {
        if (toldVersion > version) {
            version = toldVersion;
            deleted = true;
            displayName = null;
            givenName = null;
            displayNameFold = null;
            language = null;
            country = null;
            stage = null;
            email = null;
            emailStatus = null;
        }
    }

    UUID id() {
        return id;
    }

    CustomerBrief brief(boolean masked) {
        return new CustomerBrief(id, masked ? null : displayName, language, country, stage);
    }

    Reader reader() {
        return new Reader(id, deleted, displayName, givenName, language, email, Reader.Mailbox.of(email, emailStatus));
    }
}
