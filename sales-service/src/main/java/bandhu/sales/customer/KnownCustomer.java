package bandhu.sales.customer;

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
    private long version;
    private boolean deleted;

    protected KnownCustomer() {}

    KnownCustomer(UUID id) {
        this.id = id;
    }

    /** Takes what was told, unless something newer is known. */
    void learn(long toldVersion, String toldKind, boolean toldDeleted) {
        if (toldVersion > version) {
            version = toldVersion;
            kind = toldDeleted ? kind : toldKind;
            deleted = toldDeleted;
        }
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
