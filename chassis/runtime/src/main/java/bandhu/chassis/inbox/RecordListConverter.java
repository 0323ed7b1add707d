package bandhu.chassis.inbox;

import io.smallrye.reactive.messaging.MessageConverter;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Lets a listener take a batch as a list of records. */
@ApplicationScoped
class RecordListConverter implements MessageConverter {
    @Override
    public boolean canConvert(Message<?> message, Type target) {
        return message.getMetadata(IncomingKafkaRecordBatchMetadata.class).isPresent()
                && target instanceof ParameterizedType list
                && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] instanceof ParameterizedType element
                && element.getRawType() == ConsumerRecord.class;
    }

    @Override
    public Message<?> convert(Message<?> message, Type target) {
        List<Object> records = new ArrayList<>();
        message.getMetadata(IncomingKafkaRecordBatchMetadata.class)
                .orElseThrow()
                .getRecords()
                .forEach(records::add);
        return message.withPayload(records);
    }
}
