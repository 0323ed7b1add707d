package bandhu.support.number;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The last number that a tenant gave to a ticket. A row, not a sequence: what is rolled back leaves no gap. */
@Entity
@Table(name = "ticket_counter")
class TicketCounter {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenantId;

    private long last;

    protected TicketCounter() {}

    private TicketCounter(UUID id) {
        this.id = id;
    }

    static TicketCounter of(String tenant) {
        return new TicketCounter(idOf(tenant));
    }

    static UUID idOf(String tenant) {
        return UUID.nameUUIDFromBytes(("ticket-counter:" + tenant).getBytes(StandardCharsets.UTF_8));
    }

    long next() {
        last++;
        return last;
    }
}
