package bandhu.customer.timeline;

import bandhu.chassis.inbox.IncomingEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** One event on a customer's timeline. Its id is the event's, so that no event stands there twice; only a reversal changes it. */
@Entity
@Table(name = "timeline_entry")
class TimelineEntry {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenantId;

    @Column(name = "customer_id", nullable = false)
    private UUID customerId;

    @Column(name = "subject_id", nullable = false, updatable = false)
    private UUID subjectId;

    @Column(name = "happened_at", nullable = false, updatable = false)
    private Instant happenedAt;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    @Column(nullable = false, updatable = false)
    private String type;

    @Column(name = "short_type", nullable = false, updatable = false)
    private String shortType;

    @Column(nullable = false, updatable = false)
    private String source;

    @Column(name = "record_id", nullable = false, updatable = false)
    private UUID recordId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private Map<String, Object> figures;

    @Column(nullable = false, updatable = false)
    private String summary;

    @Column(updatable = false)
    private UUID reverts;

    @Column(name = "reverted_by")
    private UUID revertedBy;

    protected TimelineEntry() {}

    /** @param customerId to whom the event's customer now belongs */
    static TimelineEntry of(IncomingEvent event, EventData data, UUID customerId) {
        TimelineEntry entry = new TimelineEntry();
        entry.id = event.id();
        entry.customerId = customerId;
        entry.subjectId = data.customerId();
        entry.happenedAt = event.time();
        entry.recordedAt = event.recordedTime();
        entry.type = event.type();
        entry.shortType = Words.shortType(event.type());
        entry.source = event.source().substring(event.source().lastIndexOf('/') + 1);
        entry.recordId = event.subject();
        entry.figures = data.figures();
        entry.summary = Words.sentence(event.type(), data.figures());
        entry.reverts = event.reverts();
        return entry;
    }

    TimelineEntryView view() {
        return new TimelineEntryView(
                id, happenedAt, recordedAt, type, source, recordId, figures, summary, reverts, revertedBy);
    }
}
