package bandhu.support.ticket;

import bandhu.chassis.batch.BatchTarget;
import bandhu.chassis.batch.Named;
import bandhu.chassis.bulk.BulkTarget;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.collection.Records;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.customfield.CustomFields;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.imports.ImportTarget;
import bandhu.chassis.inbox.customer.CustomerRefs;
import bandhu.chassis.inbox.customer.Standing;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.time.Occurrences;
import bandhu.support.finding.TicketFields;
import bandhu.support.message.AddMessage;
import bandhu.support.message.Conversation;
import bandhu.support.message.Direction;
import bandhu.support.message.MessageKind;
import bandhu.support.number.TicketNumbers;
import bandhu.support.ticket.Ticket.Settled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What can be done with tickets, but for their way to the end. */
@ApplicationScoped
class TicketService {
    private final TicketRepository tickets;
    private final Records records;
    private final TicketViews views;
    private final TicketNumbers numbers;
    private final Conversation conversation;
    private final CustomerRefs customers;
    private final CustomFields customFields;
    private final Outbox outbox;
    private final Patches patches;
    private final Occurrences occurrences;
    private final Clock clock;

    TicketService(
            TicketRepository tickets,
            Records records,
            TicketViews views,
            TicketNumbers numbers,
            Conversation conversation,
            CustomerRefs customers,
            CustomFields customFields,
            Outbox outbox,
            Patches patches,
            Occurrences occurrences,
            Clock clock) {
        this.tickets = tickets;
        this.records = records;
        this.views = views;
        this.numbers = numbers;
        this.conversation = conversation;
        this.customers = customers;
        this.customFields = customFields;
        this.outbox = outbox;
        this.patches = patches;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /** Has tickets changed many at a time. */
    @Produces
    @Singleton
    BulkTarget bulk() {
        return new BulkTarget(
                tickets.catalogue(),
                PatchTicket.class,
                Condition::everything,
                this::getTicket,
                this::patchTicket,
                this::deleteTicket);
    }

    /** The single writes, which batches and imports are made of. */
    public BatchTarget<CreateTicket, TicketView> writes() {
        return new BatchTarget<>(
                Ticket.COLLECTION,
                CreateTicket.class,
                this::createTicket,
                this::patchTicket,
                this::upsertTicket,
                this::deleteTicket,
                this::expectTickets);
    }

    /** Has files of tickets loaded. */
    @Produces
    @Singleton
    ImportTarget imports() {
        return new ImportTarget(tickets.catalogue(), Condition::everything, writes());
    }

    @Transactional
    public TicketView createTicket(CreateTicket input) {
        Instant when = occurrences.resolve(input.occurredAt());
        Settled settled =
                new Settled(resolved(input.customerId()), customFields.settle(Ticket.COLLECTION, input.customFields()));
        Ticket ticket = Ticket.open(input, settled, numbers.next(), when);
        records.add(ticket);
        keep(ticket, List.of(), Map.of());
        outbox.append(ticket, ticket.opened(), when);
        if (input.description() != null && !input.description().isBlank()) {
            AddMessage description = new AddMessage(MessageKind.REPLY, input.description(), Direction.IN, null);
            conversation.add(ticket.id(), description, when);
        }
        return views.of(ticket);
    }

    /** A description counts only when it creates. */
    @Transactional
    public Upserted<TicketView> upsertTicket(ExternalId key, CreateTicket input, IfMatch ifMatch) {
        UUID known = records.find(Ticket.COLLECTION, key).orElse(null);
        if (known == null) {
            return new Upserted<>(true, createTicket(input.keyedBy(key)));
        }
        Ticket ticket = tickets.lock(known);
        patches.require(ifMatch, ticket);
        occurrences.resolve(input.occurredAt());
        return new Upserted<>(
                false,
                change(ticket, PatchTicket.upsert(ticket.view(Standing.KNOWN, ticket.customFields()), input, key)));
    }

    @Transactional
    public TicketView patchTicket(UUID id, MergePatch patch, IfMatch ifMatch) {
        Ticket ticket = tickets.lock(id);
        patches.require(ifMatch, ticket);
        return change(ticket, patches.apply(patch, ticket, views.of(ticket), PatchTicket.class));
    }

    private TicketView change(Ticket ticket, PatchTicket input) {
        boolean same = Objects.equals(input.customerId(), ticket.customerId());
        UUID customer = same ? ticket.customerId() : resolved(input.customerId());
        List<String> tags = ticket.tags();
        Map<String, Object> before = ticket.customFields();
        Settled settled = new Settled(customer, customFields.settle(Ticket.COLLECTION, input.customFields(), before));
        List<TicketEvent> events = ticket.change(input, settled, clock.instant());
        if (!events.isEmpty()) {
            records.keep(ticket);
            keep(ticket, tags, before);
            events.forEach(event -> outbox.append(ticket, event));
        }
        return views.of(ticket);
    }

    @Transactional
    public void deleteTicket(UUID id, IfMatch ifMatch) {
        Ticket ticket = tickets.lock(id);
        patches.require(ifMatch, ticket);
        ticket.delete(clock.instant());
        records.drop(ticket);
        outbox.append(ticket);
    }

    /** Has read at once what a batch names. */
    @Transactional
    public void expectTickets(Named named) {
        records.expect(Ticket.class, Ticket.COLLECTION, named);
        customers.expect(named.members("customerId"));
        views.expect(named.members("customerId"));
    }

    @Transactional
    public TicketView restoreTicket(UUID id) {
        Ticket ticket = tickets.lockAny(id);
        ticket.restore();
        records.readmit(ticket);
        outbox.append(ticket);
        return views.of(ticket);
    }

    @Transactional
    public TicketView getTicket(UUID id) {
        return views.of(tickets.get(id));
    }

    @Transactional
    public Page<TicketView> listTickets(PageRequest query) {
        return views.of(tickets.list(query));
    }

    /** What tickets can be found by. */
    public FieldsView listTicketFields() {
        return tickets.fields();
    }

    @Transactional
    public Page<ChangeView> listTicketChanges(UUID id, ListQuery query) {
        tickets.get(id);
        return records.history(Ticket.COLLECTION, id, query);
    }

    /** Makes it found by the tags and custom fields that it has now. */
    private void keep(Ticket ticket, List<String> tags, Map<String, Object> before) {
        customFields.keep(ticket, before, ticket.customFields());
        if (!tags.equals(ticket.tags())) {
            customFields.keep(ticket, TicketFields.TAGS, ticket.tags());
        }
    }

    private UUID resolved(UUID customerId) {
        return customerId == null ? null : customers.resolve(customerId);
    }
}
