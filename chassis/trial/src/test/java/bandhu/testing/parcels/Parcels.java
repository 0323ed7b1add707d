package bandhu.testing.parcels;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Use cases of parcels, each in a transaction of its own under a tenant's call. */
@ApplicationScoped
public class Parcels {
    private final Calls calls;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Sql sql;

    Parcels(Calls calls, Outbox outbox, EntityManager entities, Sql sql) {
        this.calls = calls;
        this.outbox = outbox;
        this.entities = entities;
        this.sql = sql;
    }

    public UUID create(String tenant) {
        return create(tenant, 1).getFirst();
    }

    /** Creates so many in one transaction. */
    public List<UUID> create(String tenant, int count) {
        return as(
                tenant, () -> IntStream.range(0, count).mapToObj(_ -> create()).toList());
    }

    private UUID create() {
        Parcel parcel = Parcel.create();
        var event = parcel.move(0);
        entities.persist(parcel);
        outbox.append(parcel, event);
        return parcel.id();
    }

    /** Moves it to the next stop, and answers the event's id. */
    public UUID move(String tenant, UUID id) {
        return as(tenant, () -> {
            Parcel parcel = find(id);
            return outbox.append(parcel, parcel.move((int) parcel.version()));
        });
    }

    public UUID moveTo(String tenant, UUID id, int stop) {
        return as(tenant, () -> {
            Parcel parcel = find(id);
            return outbox.append(parcel, parcel.move(stop));
        });
    }

    public void delete(String tenant, UUID id) {
        as(tenant, () -> {
            Parcel parcel = find(id);
            parcel.delete(Instant.now());
            return outbox.append(parcel);
        });
    }

    /** The stops at which events of the parcel arrived, in order of arrival. */
    public List<Integer> arrivals(String tenant, UUID id) {
        return as(
                tenant,
                () -> sql.query(
                        "SELECT stop FROM arrival WHERE tenant_id = ? AND parcel_id = ? ORDER BY nth",
                        row -> row.getInt(1),
                        tenant,
                        id));
    }

    public List<Integer> copies(String tenant, UUID id) {
        return as(
                tenant,
                () -> sql.query(
                        "SELECT stop FROM parcel_copy WHERE tenant_id = ? AND id = ? AND stop IS NOT NULL",
                        row -> row.getInt(1),
                        tenant,
                        id));
    }

    public long count(String tenant, String table) {
        return as(
                        tenant,
                        () -> sql.query(
                                "SELECT count(*) FROM " + table + " WHERE tenant_id = ?",
                                row -> row.getLong(1),
                                tenant))
                .getFirst();
    }

    public <T> T as(String tenant, Supplier<T> work) {
        return calls.as(Call.system(tenant, "sample", "c-" + tenant), () -> QuarkusTransaction.requiringNew()
                .call(work::get));
    }

    private Parcel find(UUID id) {
        return entities.createQuery("from Parcel where id = :id", Parcel.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }
}
