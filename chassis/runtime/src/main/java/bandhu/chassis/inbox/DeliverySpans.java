package bandhu.chassis.inbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lets the effect of an event be part of the trace of the request that caused it. */
@ApplicationScoped
class DeliverySpans {
    private static final TextMapGetter<Delivery> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Delivery delivery) {
            return List.of("traceparent");
        }

        @Override
        public String get(Delivery delivery, String name) {
            return delivery == null ? null : delivery.header(name);
        }
    };
    private final Tracer tracer;

    DeliverySpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** One span for each cause, of which the first is the effect's own. */
    void in(String channel, List<Delivery> causes, Runnable effect) {
        List<Span> spans = causes.stream().map(cause -> begun(channel, cause)).toList();
        try (Scope _ = spans.getFirst().makeCurrent()) {
            effect.run();
        } finally {
            spans.forEach(Span::end);
        }
    }

    private Span begun(String channel, Delivery delivery) {
        Context cause = W3CTraceContextPropagator.getInstance().extract(Context.root(), delivery, HEADERS);
        return tracer.spanBuilder("process " + delivery.type())
                .setParent(cause)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", channel)
                .setAttribute("messaging.message.id", String.valueOf(delivery.id()))
                .startSpan();
    }
}
