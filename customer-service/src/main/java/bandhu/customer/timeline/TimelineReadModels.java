package bandhu.customer.timeline;

import bandhu.chassis.rebuild.ReadModel;
import bandhu.chassis.rebuild.ReadModels;
import bandhu.chassis.rebuild.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Timelines, and what the lifecycle learns of the same facts. */
@ApplicationScoped
class TimelineReadModels implements ReadModels {
    @Override
    public List<ReadModel> readModels() {
        return List.of(ReadModel.ofFacts(
                "timeline",
                Map.of(
                        "customer", Set.of("customer"),
                        "lifecycle", Set.of("customer"),
                        "consent", Set.of("customer", "marketing"),
                        "sales", Set.of("sales"),
                        "marketing", Set.of("marketing"),
                        "support", Set.of("support")),
                Rows.ofFacts("timeline_entry", "id")));
    }
}
