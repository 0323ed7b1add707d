package bandhu.analytics.fact;

import bandhu.chassis.rebuild.ReadModel;
import bandhu.chassis.rebuild.ReadModels;
import bandhu.chassis.rebuild.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What figures are made of. */
@ApplicationScoped
class FactReadModels implements ReadModels {
    @Override
    public List<ReadModel> readModels() {
        return List.of(
                ReadModel.ofFacts(
                        "facts",
                        Map.of("sales", Set.of("sales"), "support", Set.of("support")),
                        Rows.ofReversals("reverted_fact", "event_id"),
                        Rows.ofFacts("deal_outcome", "event_id"),
                        Rows.ofFacts("stage_entry", "event_id"),
                        Rows.ofFacts("purchase", "event_id"),
                        Rows.ofFacts("fact_line", "event_id"),
                        Rows.ofFacts("survey_score", "event_id"),
                        Rows.ofKeys("first_purchase", "customer_id")),
                ReadModel.ofFacts(
                        "customer-lifecycles",
                        Map.of("lifecycle", Set.of("customer")),
                        Rows.ofKeys("customer_lifecycle", "customer_id"),
                        Rows.ofKeys("customer_stage", "customer_id")));
    }
}
