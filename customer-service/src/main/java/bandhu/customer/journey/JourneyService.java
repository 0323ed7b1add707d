package bandhu.customer.journey;

import bandhu.customer.journey.JourneyView.Step;
import bandhu.customer.lifecycle.StageRow;
import bandhu.customer.profile.CustomerStages;
import bandhu.customer.stage.StageService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads journeys from the history of the lifecycle. */
@ApplicationScoped
class JourneyService {
    private final CustomerStages customers;
    private final StageService stages;
    private final Clock clock;

    JourneyService(CustomerStages customers, StageService stages, Clock clock) {
        this.customers = customers;
        this.stages = stages;
        this.clock = clock;
    }

    /** 404 when there is no such customer. */
    @Transactional
    public JourneyView getJourney(UUID customerId) {
        Instant began = customers.require(customerId);
        return new JourneyView(customerId, steps(began, stages.historyOf(customerId), clock.instant()));
    }

    /** The stages with their ends; before the first of them, and where there is none, the customer is a prospect. */
    static List<Step> steps(Instant began, List<StageRow> rows, Instant now) {
        List<Step> steps = new ArrayList<>();
        Instant first = rows.isEmpty() ? null : rows.getFirst().since();
        if (first == null || began.isBefore(first)) {
            steps.add(Step.between("prospect", began, first, now, null));
        }
        for (int i = 0; i < rows.size(); i++) {
            StageRow row = rows.get(i);
            Instant until = i + 1 < rows.size() ? rows.get(i + 1).since() : null;
            steps.add(Step.between(row.stage().code(), row.since(), until, now, row.sentence()));
        }
        return List.copyOf(steps);
    }
}
