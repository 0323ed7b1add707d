package bandhu.analytics.dimension;

import bandhu.chassis.rebuild.ReadModel;
import bandhu.chassis.rebuild.ReadModels;
import bandhu.chassis.rebuild.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What figures are labelled by. The last row of a record that was deleted labels the figures of its time, and is told by nobody. */
@ApplicationScoped
class DimensionReadModels implements ReadModels {
    @Override
    public List<ReadModel> readModels() {
        return List.of(
                ReadModel.ofState("customers", "customer-state", Set.of("customers"), lasting("customer")),
                ReadModel.ofState(
                        "sales-records",
                        "sales-state",
                        Set.of("sellers", "teams", "products", "pipelines"),
                        lasting("seller"),
                        lasting("team"),
                        lasting("product"),
                        lasting("stage")));
    }

    private static Rows lasting(String table) {
        return Rows.ofRecords(table).lastingWhere("true");
    }
}
