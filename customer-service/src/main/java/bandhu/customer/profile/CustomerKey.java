package bandhu.customer.profile;

import bandhu.customer.contact.EmailAddress;
import bandhu.customer.contact.Phone;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.TenantId;

/** One value by which a customer is found: a row for each e-mail address, phone number and tag. */
@Entity
@Table(name = "customer_key")
class CustomerKey {
    /** What the value is: {@code email}, {@code phone} or {@code tag}. */
    @Embeddable
    record Id(@Column(name = "record_id") UUID recordId, String kind, String value) {}

    /** The values by which a customer is found. */
    static Set<Id> of(UUID customer, List<EmailAddress> emails, List<Phone> phones, List<String> tags) {
        return Stream.of(
                        emails.stream().map(email -> new Id(customer, "email", EmailAddress.key(email.address()))),
                        phones.stream().map(phone -> new Id(customer, "phone", phone.number())),
                        tags.stream().map(tag -> new Id(customer, "tag", tag)))
                .flatMap(keys -> keys)
                .collect(Collectors.toUnmodifiableSet());
    }

    @EmbeddedId
    private Id id;

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenantId;

    /** When the customer was made. */
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    protected CustomerKey() {}

    CustomerKey(Id id, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
    }

    Id id() {
        return id;
    }
}
