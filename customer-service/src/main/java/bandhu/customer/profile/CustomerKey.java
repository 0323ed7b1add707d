package bandhu.customer.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One value by which a customer is found: a row for each e-mail address, phone number and tag. */
@Entity
@Table(name = "customer_key")
class CustomerKey {
    /** What the value is: {@code email}, {@code phone} or {@code tag}. */
    @Embeddable
    record Id(@Column(name = "record_id") UUID recordId, String kind, String value) {}

    @EmbeddedId
    private Id id;

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenantId;

    protected CustomerKey() {}

    CustomerKey(Id id) {
        this.id = id;
    }

    Id id() {
        return id;
    }
}
