package bandhu.support.ticket;

import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.text.Fold;
import bandhu.support.Refusals;
import bandhu.support.answer.KnownTickets.SurveyedTicket;
import bandhu.support.customer.Standing;
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

    @Embedded
    private Progress progress;

    protected Ticket() {}

    private Ticket(UUID id, long number) {
        super(Objects.requireNonNullElseGet(id, Uuid7::next), List.of());
        this.number = number;
    }

    /** @param survivorId the customer to whom the named one now belongs */
    static Ticket open(CreateTicket input, UUID survivorId, long number, Instant when) {
        Ticket ticket = new Ticket(input.id(), number);
        ticket.progress = Progress.begin(Objects.requireNonNullElse(input.status(), TicketStatus.NEW), when);
        ticket.set(input.members(), survivorId);
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
    List<TicketEvent> change(PatchTicket input, UUID survivorId, Instant now) {
        TicketView before = view(Standing.KNOWN);
        progress.move(Objects.requireNonNullElse(input.status(), before.status()), now);
        set(input, survivorId);
        TicketView after = view(Standing.KNOWN);
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

    private void set(PatchTicket input, UUID survivorId) {
        subject = input.subject();
        subjectFold = Fold.of(subject);
        if (input.customerId() == null || !input.customerId().equals(customerId)) {
            subjectId = input.customerId();
            customerId = survivorId;
        }
        requester = Requester.orNull(input.requester());
        channel = Objects.requireNonNullElse(input.channel(), Channel.API).wire();
        category = input.category();
        priority = Objects.requireNonNullElse(input.priority(), Priority.NORMAL).wire();
        assigneeId = input.assigneeId();
        tags = Objects.requireNonNullElse(input.tags(), List.<String>of()).stream()
                .distinct()
                .toList();
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

    TicketView view(Standing customer) {
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
        return view(Standing.KNOWN);
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
