package bandhu.marketing.audience;

import bandhu.chassis.rebuild.ReadModel;
import bandhu.chassis.rebuild.ReadModels;
import bandhu.chassis.rebuild.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is kept of customers and their consents. That a customer was deleted is told for a day only, and stays. */
@ApplicationScoped
class AudienceReadModels implements ReadModels {
    @Override
    public List<ReadModel> readModels() {
        return List.of(
                ReadModel.ofState(
                        "customers",
                        "customer-state",
                        Set.of("customers"),
                        Rows.ofRecords("known_customer").lastingWhere("deleted")),
                ReadModel.ofFacts(
                        "consents",
                        Map.of("consent", Set.of("customer", "marketing")),
                        Rows.ofKeys("known_consent", "customer_id")));
    }
}
