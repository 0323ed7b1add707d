package bandhu.support.message;

import bandhu.chassis.record.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A message, written once. */
@Entity
@Table(name = "ticket_message")
class TicketMessage {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenantId;

    private UUID ticketId;
    private String kind;
    private String direction;
    private String body;
    private Instant at;
    private Instant recordedAt;
    private String author;

    protected TicketMessage() {}

    static TicketMessage of(UUID ticketId, AddMessage input, Instant at) {
        TicketMessage message = new TicketMessage();
        message.id = Uuid7.next();
        message.ticketId = ticketId;
        message.kind = input.kind().wire();
        message.direction = input.direction() == null ? null : input.direction().wire();
        message.body = input.body();
        message.at = at;
        return message;
    }

    TicketMessage recorded(Instant now, String actor) {
        recordedAt = now;
        author = actor;
        return this;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    MessageView view() {
        return new MessageView(
                id,
                ticketId,
                MessageKind.of(kind),
                direction == null ? null : Direction.of(direction),
                body,
                at,
                recordedAt,
                author);
    }
}
