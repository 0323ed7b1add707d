package bandhu.marketing.message;

import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads messages. */
@ApplicationScoped
class MessageService {
    private final MessageRepository messages;

    MessageService(MessageRepository messages) {
        this.messages = messages;
    }

    @Transactional
    public Page<MessageView> listMessages(ListQuery query) {
        return messages.list(query).map(Message::view);
    }

    @Transactional
    public MessageView getMessage(UUID id) {
        return messages.get(id).view();
    }
}
