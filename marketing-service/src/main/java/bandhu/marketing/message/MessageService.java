package bandhu.marketing.message;

import bandhu.chassis.change.ChangeView;
import bandhu.chassis.change.History;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads messages. */
@ApplicationScoped
class MessageService {
    private final MessageRepository messages;
    private final History history;

    MessageService(MessageRepository messages, History history) {
        this.messages = messages;
        this.history = history;
    }

    @Transactional
    public Page<MessageView> listMessages(PageRequest query) {
        return messages.list(query).map(Message::view);
    }

    /** What messages can be found by. */
    public FieldsView listMessageFields() {
        return messages.fields();
    }

    @Transactional
    public MessageView getMessage(UUID id) {
        return messages.get(id).view();
    }

    @Transactional
    public Page<ChangeView> listMessageChanges(UUID id, ListQuery query) {
        Message message = messages.get(id);
        return history.of(message.collection(), message.id(), query);
    }
}
