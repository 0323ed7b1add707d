package bandhu.support.ticket;

import bandhu.chassis.inbox.customer.Standing;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.text.Fold;
import bandhu.support.Refusals;
import bandhu.support.answer.KnownTickets.SurveyedTicket;
import bandhu.support.intake.Channel;
import bandhu.support.intake.Priority;
import bandhu.support.intake.Requester;
import bandhu.support.message.MessageKind;
import bandhu.support.message.MessageView;
import bandhu.support.progress.Progress;
import bandhu.support.progress.TicketStatus;
import bandhu.support.ticket.TicketEvent.TicketAssigned;
import bandhu.support.ticket.TicketEvent.TicketClosed;
import bandhu.support.ticket.TicketEvent.TicketOpened;
import bandhu.support.ticket.TicketEvent.TicketReopened;
import bandhu.support.ticket.TicketEvent.TicketReplied;
import bandhu.support.ticket.TicketEvent.TicketResolved;
import bandhu.support.ticket.TicketEvent.TicketUpdated;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that a customer, or somebody not yet known as one, wants done. */
@Entity
@Table(name = "ticket")
class Ticket extends AggregateRoot {
    static final String COLLECTION = "tickets";
    private static final String CODE = "[a-z0-9][a-z0-9._-]{0,62}";

    private long number;
    private String subject;
    private String subjectFold;
    private UUID subjectId;
    private UUID customerId;

    @Embedded
    private Requester requester;

    private String channel;
    private String category;
    private String priority;
    private String assigneeId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> tags;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> customFields;

    @Embedded
    private Progress progress;

    /**
     * What the records and fields that a client named came out as.
     *
     * @param survivorId the customer to whom the named one now belongs
     * @param customFields what it shall hold of the tenant's own fields
     */
    record Settled(UUID survivorId, Map<String, Object> customFields) {}

    protected Ticket() {}

    private Ticket(UUID id, long number) {
        super(Objects.requireNonNullElseGet(id, Uuid7::next), List.of());
        this.number = number;
    }

    /** @param settled what was found of the records and fields that the input names */
    static Ticket open(CreateTicket input, Settled settled, long number, Instant when) {
        Ticket ticket = new Ticket(input.id(), number);
        ticket.progress = Progress.begin(Objects.requireNonNullElse(input.status(), TicketStatus.NEW), when);
        ticket.set(input.members(), settled);
        return ticket;
    }

    TicketOpened opened() {
        return new TicketOpened(
                id(),
                customerId,
                number,
                Channel.of(channel),
                categoryCode(),
                Priority.of(priority),
                progress.status(),
                assigneeId);
    }

    /** What happened; nothing when nothing changed. */
    List<TicketEvent> change(PatchTicket input, Settled settled, Instant now) {
        TicketView before = view(Standing.KNOWN, customFields);
        progress.move(Objects.requireNonNullElse(input.status(), before.status()), now);
        set(input, settled);
        TicketView after = view(Standing.KNOWN, customFields);
        List<TicketEvent> events = new ArrayList<>();
        List<String> members = TicketDiff.members(before, after);
        if (!members.isEmpty()) {
            events.add(new TicketUpdated(
                    id(), customerId, after.channel(), categoryCode(), after.priority(), after.status(), members));
        }
        if (!Objects.equals(before.assigneeId(), assigneeId)) {
            events.add(new TicketAssigned(id(), customerId, assigneeId, before.assigneeId()));
        }
        return events;
    }

    private void set(PatchTicket input, Settled settled) {
        subject = input.subject();
        subjectFold = Fold.of(subject);
        if (input.customerId() == null || !input.customerId().equals(customerId)) {
            subjectId = input.customerId();
            customerId = settled.survivorId();
        }
        requester = Requester.orNull(input.requester());
        channel = Objects.requireNonNullElse(input.channel(), Channel.API).wire();
        category = input.category();
        priority = Objects.requireNonNullElse(input.priority(), Priority.NORMAL).wire();
        assigneeId = input.assigneeId();
        tags = Objects.requireNonNullElse(input.tags(), List.<String>of()).stream()
                .distinct()
                .toList();
        customFields = settled.customFields();
        externalIds(Objects.requireNonNullElse(input.externalIds(), List.of()));
    }

    /** A message was written, which may move the ticket on: the answer tells of the message, then of a reopening. */
    List<TicketEvent> replied(MessageView message) {
        boolean reopened = message.kind() == MessageKind.REPLY && progress.replied(message.direction(), message.at());
        TicketReplied replied = new TicketReplied(
                id(), customerId, message.id(), message.kind(), message.direction(), progress.status(), assigneeId);
        return reopened ? List.of(replied, reopenedEvent()) : List.of(replied);
    }

    TicketResolved resolve(Instant when) {
        long seconds = progress.resolve(when).toSeconds();
        return new TicketResolved(
                id(), customerId, Channel.of(channel), categoryCode(), Priority.of(priority), assigneeId, seconds);
    }

    TicketReopened reopen(Instant when) {
        progress.reopen(when);
        return reopenedEvent();
    }

    private TicketReopened reopenedEvent() {
        return new TicketReopened(id(), customerId, assigneeId, progress.reopens());
    }

    TicketClosed close(Instant when) {
        progress.close(when);
        return new TicketClosed(id(), customerId, assigneeId);
    }

    void delete(Instant now) {
        deletedAt(now);
    }

    void restore() {
        if (!isDeleted()) {
            throw Refusals.notDeleted();
        }
        deletedAt(null);
    }

    private String categoryCode() {
        return category != null && category.matches(CODE) ? category : null;
    }

    UUID customerId() {
        return customerId;
    }

    SurveyedTicket surveyed() {
        return new SurveyedTicket(id(), number, subjectId, customerId, requester, progress.isFinished());
    }

    List<String> tags() {
        return tags;
    }

    /** What it holds of the tenant's own fields, those of deleted fields too. */
    Map<String, Object> customFields() {
        return customFields;
    }

    /** @param shown as much of its custom fields as is to be shown */
    TicketView view(Standing customer, Map<String, Object> shown) {
        return new TicketView(
                id(),
                number,
                subject,
                customerId,
                customer.unresolved(),
                customer.customerDeleted(),
                Requester.orNull(requester),
                Channel.of(channel),
                category,
                Priority.of(priority),
                progress.status(),
                assigneeId,
                tags,
                shown,
                progress.statusSince(),
                progress.openedAt(),
                progress.resolvedAt(),
                progress.closedAt(),
                progress.reopens(),
                externalIds(),
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                version());
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Object snapshot() {
        return view(Standing.KNOWN, customFields);
    }

    @Override
    public Object published() {
        return new TicketState(
                id(),
                number,
                customerId,
                Channel.of(channel),
                categoryCode(),
                Priority.of(priority),
                progress.status(),
                assigneeId,
                progress.openedAt(),
                progress.resolvedAt(),
                progress.closedAt(),
                progress.reopens());
    }
}
