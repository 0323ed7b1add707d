package bandhu.customer.support;

import bandhu.chassis.inbox.IncomingEvent;
import bandhu.customer.lifecycle.LifecycleFact;
import bandhu.customer.lifecycle.LifecycleFact.SatisfactionScored;
import bandhu.customer.stage.StageService;
import jakarta.enterprise.context.ApplicationScoped;

/** What support tells, as facts of the lifecycle. */
@ApplicationScoped
class SupportFacts {
    private final StageService stages;

    SupportFacts(StageService stages) {
        this.stages = stages;
    }

    void take(IncomingEvent event) {
        switch (event.type()) {
            case "bandhu.support.survey-answered.v1" -> answered(event, event.as(SurveyAnswered.class));
            case "bandhu.support.ticket-reopened.v1" -> reopened(event, event.as(TicketReopened.class));
            default -> {}
        }
    }

    private void answered(IncomingEvent event, SurveyAnswered answer) {
        if (answer.customerId() != null && "csat".equals(answer.kind()) && answer.score() != null) {
            stages.learn(
                    answer.customerId(), new SatisfactionScored(event.id().toString(), event.time(), answer.score()));
        }
    }

    private void reopened(IncomingEvent event, TicketReopened ticket) {
        if (ticket.customerId() != null) {
            var id = event.id().toString();
            stages.learn(
                    ticket.customerId(),
                    new LifecycleFact.TicketReopened(
                            id, event.time(), ticket.ticketId().toString()));
        }
    }
}
