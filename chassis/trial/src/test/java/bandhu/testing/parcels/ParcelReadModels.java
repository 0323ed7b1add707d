package bandhu.testing.parcels;

import bandhu.chassis.rebuild.ReadModel;
import bandhu.chassis.rebuild.ReadModels;
import bandhu.chassis.rebuild.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@link ParcelListener} keeps. */
@ApplicationScoped
class ParcelReadModels implements ReadModels {
    @Override
    public List<ReadModel> readModels() {
        return List.of(
                ReadModel.ofFacts("arrivals", Map.of("parcels", Set.of("sample")), Rows.ofFacts("arrival", "event_id")),
                ReadModel.ofState(
                        "parcel-copies",
                        "parcel-copies",
                        Set.of("parcels"),
                        Rows.ofRecords("parcel_copy").lastingWhere("stop IS NULL")));
    }
}
