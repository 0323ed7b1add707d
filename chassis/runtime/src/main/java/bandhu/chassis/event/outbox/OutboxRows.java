package bandhu.chassis.event.outbox;

import bandhu.chassis.call.Call;
import bandhu.chassis.event.DomainEvent;
import bandhu.chassis.event.EventJson;
import bandhu.chassis.event.EventTypes;
import bandhu.chassis.event.MessagingConfig;
import bandhu.chassis.event.StateRecords;
import bandhu.chassis.record.AggregateRoot;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Makes an outbox row of what happened: CloudEvents attributes, keys and payloads, as they stand at this moment. */
@Singleton
class OutboxRows {
    private final EventJson json;
    private final MessagingConfig config;

    OutboxRows(EventJson json, MessagingConfig config) {
        this.json = json;
        this.config = config;
    }

    OutboxRow row(Call call, Announcement said, Instant now) {
        AggregateRoot aggregate = said.aggregate();
        DomainEvent event = said.event();
        Object published = aggregate.published();
        String type = event == null ? stateType(aggregate) : EventTypes.of(event.getClass());
        return new OutboxRow(
                call.tenant(),
                said.id(),
                null,
                type,
                aggregate.id(),
                call.quiet().wire(),
                now,
                json.write(attributes(call, said, type, now)),
                event == null ? null : EventTypes.topic(type),
                event == null ? null : call.tenant() + ":" + about(event, aggregate),
                event == null ? null : json.write(event),
                published == null ? null : call.tenant() + ":" + aggregate.collection() + ":" + aggregate.id(),
                published == null || aggregate.isDeleted() ? null : json.write(published));
    }

    private String stateType(AggregateRoot aggregate) {
        return StateRecords.type(config.service(), aggregate.collection());
    }

    private Map<String, String> attributes(Call call, Announcement said, String type, Instant now) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", said.id().toString());
        attributes.put("source", "/bandhu/" + config.service() + "-service");
        attributes.put("type", type);
        attributes.put("subject", said.aggregate().id().toString());
        attributes.put("time", said.occurredAt().toString());
        attributes.put("recordedtime", now.toString());
        attributes.put("tenant", call.tenant());
        attributes.put("aggregateversion", Long.toString(said.aggregate().version()));
        attributes.put("hops", Integer.toString(call.hops()));
        attributes.put("actor", call.actor());
        put(attributes, "quiet", call.quiet().wire());
        put(attributes, "reverts", said.reverts());
        put(attributes, "correlationid", call.correlationId());
        put(attributes, "causationid", call.causationId());
        put(attributes, "traceparent", traceParent());
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, Object value) {
        if (value != null) {
            attributes.put(name, value.toString());
        }
    }

    private static UUID about(DomainEvent event, AggregateRoot aggregate) {
        return event.customerId() == null ? aggregate.id() : event.customerId();
    }

    private static String traceParent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }
}
