package bandhu.support.message;

import bandhu.chassis.call.Calls;
import bandhu.chassis.page.Cursors;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes and reads the messages of tickets. */
@ApplicationScoped
public class Conversation {
    private final MessageRepository messages;
    private final Cursors cursors;
    private final Calls calls;
    private final Clock clock;

    Conversation(MessageRepository messages, Cursors cursors, Calls calls, Clock clock) {
        this.messages = messages;
        this.cursors = cursors;
        this.calls = calls;
        this.clock = clock;
    }

    public MessageView add(UUID ticketId, AddMessage input, Instant when) {
        TicketMessage message = TicketMessage.of(ticketId, input, when)
                .recorded(clock.instant(), calls.current().actor());
        messages.persist(message);
        return message.view();
    }

    /** The messages of a ticket, oldest first. */
    public Page<MessageView> of(UUID ticketId, ListQuery query) {
        query.allowUnsorted(Set.of());
        String scope = "messages/" + ticketId;
        int most = query.limit() + 1;
        List<TicketMessage> found = query.cursor()
                .map(cursor -> cursors.open(scope, cursor))
                .map(last ->
                        messages.after(ticketId, Instant.parse(last.getFirst()), UUID.fromString(last.getLast()), most))
                .orElseGet(() -> messages.first(ticketId, most));
        boolean more = found.size() > query.limit();
        List<TicketMessage> shown = more ? found.subList(0, query.limit()) : found;
        String next = more
                ? cursors.seal(
                        scope,
                        shown.getLast().at().toString(),
                        shown.getLast().id().toString())
                : null;
        return query.page(shown.stream().map(this::shown).toList(), next, () -> messages.count("ticketId", ticketId));
    }

    private MessageView shown(TicketMessage message) {
        return calls.current().seesFiguresOnly() ? message.view().masked() : message.view();
    }
}
