package bandhu.support.customer;

import bandhu.chassis.rebuild.ReadModel;
import bandhu.chassis.rebuild.ReadModels;
import bandhu.chassis.rebuild.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What is kept of customers. That one was deleted is told for a day only, and stays. */
@ApplicationScoped
class CustomerReadModels implements ReadModels {
    @Override
    public List<ReadModel> readModels() {
        return List.of(ReadModel.ofState(
                "customers",
                "customer-state",
                Set.of("customers"),
                Rows.ofRecords("known_customer").lastingWhere("deleted")));
    }
}
