package bandhu.chassis.inbox.channel;

import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.PublisherDecorator;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Gives a listener each batch as the list of its records, with their keys and headers. */
@ApplicationScoped
class RecordLists implements PublisherDecorator {
    @Override
    public Multi<? extends Message<?>> decorate(
            Multi<? extends Message<?>> messages, List<String> channels, boolean isConnector) {
        return isConnector ? messages.map(RecordLists::withRecords) : messages;
    }

    private static Message<?> withRecords(Message<?> message) {
        return message.getMetadata(IncomingKafkaRecordBatchMetadata.class)
                .<Message<?>>map(batch -> message.withPayload(records(batch.getRecords())))
                .orElse(message);
    }

    private static List<Object> records(ConsumerRecords<?, ?> batch) {
        List<Object> records = new ArrayList<>(batch.count());
        batch.forEach(records::add);
        return records;
    }
}
