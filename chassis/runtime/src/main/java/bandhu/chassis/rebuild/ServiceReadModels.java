package bandhu.chassis.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What every service keeps: the tenant's settings, and how far its clock was moved. */
@ApplicationScoped
class ServiceReadModels implements ReadModels {
    private static final String TOLD_OR_NOT = "true";

    @Override
    public List<ReadModel> readModels() {
        return List.of(ReadModel.ofState(
                "tenant-settings",
                "customer-state",
                Set.of("tenants"),
                Rows.ofRecords("tenant_setting").lastingWhere(TOLD_OR_NOT),
                Rows.ofRecords("tenant_clock").lastingWhere(TOLD_OR_NOT)));
    }
}
