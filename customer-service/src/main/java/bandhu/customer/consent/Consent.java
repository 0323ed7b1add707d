package bandhu.customer.consent;

import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One thing that a customer said about being reached. It never changes; the latest of a channel and purpose counts. */
@Entity
@Table(name = "consent")
class Consent extends AggregateRoot {
    static final String COLLECTION = "consents";

    @Column(name = "customer_id", nullable = false, updatable = false)
    private UUID customerId;

    private String channel;

    private String purpose;

    private String status;

    @Column(name = "lawful_basis")
    private String lawfulBasis;

    private String evidence;

    private Instant at;

    protected Consent() {}

    private Consent(UUID customerId, RecordConsent input, Instant at) {
        super(Uuid7.next(), List.of());
        this.customerId = customerId;
        this.channel = input.channel().wire();
        this.purpose = input.purpose();
        this.status = input.status().wire();
        this.lawfulBasis =
                input.lawfulBasis() == null ? null : input.lawfulBasis().wire();
        this.evidence = input.evidence();
        this.at = at;
    }

    static Consent said(UUID customerId, RecordConsent input, Instant at) {
        return new Consent(customerId, input, at);
    }

    ConsentEvent changed() {
        return new ConsentEvent.ConsentChanged(id(), customerId, channel, purpose, status);
    }

    ConsentView view(boolean masked) {
        return new ConsentView(
                id(),
                customerId,
                channel,
                purpose,
                status,
                lawfulBasis,
                masked ? null : evidence,
                at,
                createdAt(),
                createdBy(),
                version());
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Object snapshot() {
        return view(false);
    }
}
