package bandhu.sales.stagechange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StageChangeRepository implements PanacheRepositoryBase<StageChange, UUID> {
    void endCurrent(UUID opportunityId, Instant when) {
        update("leftAt = ?1 where opportunityId = ?2 and leftAt is null", when, opportunityId);
    }

    /** The stays after this number, in their order. */
    List<StageChange> after(UUID opportunityId, int number, int most) {
        return find("opportunityId = ?1 and number > ?2", Sort.by("number"), opportunityId, number)
                .range(0, most - 1)
                .list();
    }
}
