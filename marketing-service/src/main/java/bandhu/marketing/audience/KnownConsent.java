package bandhu.marketing.audience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What a customer last said about one purpose on one channel. */
@Entity
@Table(name = "known_consent")
@IdClass(KnownConsent.Key.class)
class KnownConsent {
    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenantId;

    @Id
    private UUID customerId;

    @Id
    private String channel;

    @Id
    private String purpose;

    private String status;
    private Instant saidAt;
    private UUID eventId;

    protected KnownConsent() {}

    KnownConsent(UUID customerId, ConsentChanged said, Instant saidAt, UUID eventId) {
        this.customerId = customerId;
        this.channel = said.channel();
        this.purpose = said.purpose();
        this.status = said.status();
        this.saidAt = saidAt;
        this.eventId = eventId;
    }

    /** Takes what was said, unless something later is known; of one moment, the later id is later. */
    void learn(String toldStatus, Instant toldAt, UUID toldBy) {
        int order = toldAt.compareTo(saidAt);
        if (order > 0 || order == 0 && toldBy.toString().compareTo(eventId.toString()) > 0) {
            status = toldStatus;
            saidAt = toldAt;
            eventId = toldBy;
        }
    }

    ConsentStatus status() {
        return ConsentStatus.of(status);
    }

    record Key(UUID customerId, String channel, String purpose) implements Serializable {}
}
