package bandhu.analytics.support;

import bandhu.analytics.fact.Origin;
import bandhu.analytics.fact.Reverts;
import bandhu.analytics.fact.SurveyScores;
import bandhu.chassis.inbox.Inbox;
import bandhu.chassis.inbox.IncomingEvent;
import bandhu.chassis.inbox.customer.CustomerRefs;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Turns what support-service says into facts. */
@ApplicationScoped
class SupportListener {
    private final Inbox inbox;
    private final CustomerRefs customers;
    private final SurveyScores scores;
    private final Reverts reverts;

    SupportListener(Inbox inbox, CustomerRefs customers, SurveyScores scores, Reverts reverts) {
        this.inbox = inbox;
        this.customers = customers;
        this.scores = scores;
        this.reverts = reverts;
    }

    @Incoming("support")
    @Blocking
    void facts(List<ConsumerRecord<String, byte[]>> records) {
        inbox.facts("support", records, this::record);
    }

    private void record(IncomingEvent event) {
        if (event.reverts() != null) {
            reverts.revert(event.tenant(), event.reverts());
        }
        if (event.type().equals("bandhu.support.survey-answered.v1")) {
            answered(event, event.as(SurveyAnswered.class));
        }
    }

    private void answered(IncomingEvent event, SurveyAnswered said) {
        if (said.kind() != null && said.score() != null) {
            scores.record(origin(event, said.customerId()), said.ticketId(), said.kind(), said.score());
        }
    }

    private Origin origin(IncomingEvent event, UUID subjectId) {
        return Origin.of(event, subjectId, subjectId == null ? null : customers.resolve(subjectId));
    }
}
