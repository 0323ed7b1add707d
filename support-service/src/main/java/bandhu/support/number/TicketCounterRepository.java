package bandhu.support.number;

import bandhu.chassis.record.Loading;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TicketCounterRepository implements PanacheRepositoryBase<TicketCounter, UUID> {
    private final Loading loading;

    TicketCounterRepository(Loading loading) {
        this.loading = loading;
    }

    Optional<TicketCounter> lock(UUID id) {
        return loading.byId(TicketCounter.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
