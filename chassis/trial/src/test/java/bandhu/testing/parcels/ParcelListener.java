package bandhu.testing.parcels;

import bandhu.chassis.inbox.Inbox;
import bandhu.chassis.inbox.IncomingEvent;
import bandhu.chassis.inbox.IncomingState;
import bandhu.chassis.sql.Sql;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Writes down what arrives; stops at stop 13 until it is cured of that, and may have time for few in a transaction only. */
@ApplicationScoped
public class ParcelListener {
    static final int UNLUCKY = 13;
    static final int FEW = 4;
    private final Set<String> cured = ConcurrentHashMap.newKeySet();
    private final Set<String> slow = ConcurrentHashMap.newKeySet();
    private final Inbox inbox;
    private final Sql sql;

    ParcelListener(Inbox inbox, Sql sql) {
        this.inbox = inbox;
        this.sql = sql;
    }

    public void cure(String tenant) {
        cured.add(tenant);
    }

    /** From now on the fifth event of one transaction exceeds the time that a transaction may take. */
    public void slowDown(String tenant) {
        slow.add(tenant);
    }

    @Incoming("parcels")
    @Blocking
    void moved(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.facts("parcels", batch, this::arrived);
    }

    @Incoming("parcel-copies")
    @Blocking
    void changed(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.state("parcel-copies", batch, states -> states.forEach(this::copied));
    }

    private void arrived(IncomingEvent event) {
        Arrival arrival = event.as(Arrival.class);
        if (arrival.stop() == UNLUCKY && !cured.contains(event.tenant())) {
            throw new IllegalStateException("Nobody stops here");
        }
        if (slow.contains(event.tenant()) && inThisTransaction(event.tenant()) >= FEW) {
            takeTooLong();
        }
        sql.update(
                "INSERT INTO arrival (tenant_id, event_id, parcel_id, stop, quiet, followed) VALUES (?, ?, ?, ?, ?, ?)",
                event.tenant(),
                event.id(),
                arrival.parcelId(),
                arrival.stop(),
                event.quiet().name(),
                event.followed());
    }

    private long inThisTransaction(String tenant) {
        return sql.query(
                        "SELECT count(*) FROM arrival WHERE tenant_id = ? AND xmin = pg_current_xact_id()::xid",
                        row -> row.getLong(1),
                        tenant)
                .getFirst();
    }

    /** PostgreSQL starts a new period only when there was none. */
    private void takeTooLong() {
        List.of("0", "1ms")
                .forEach(period -> sql.query(
                        "SELECT set_config('transaction_timeout', ?, true)", row -> row.getString(1), period));
        sql.query("SELECT pg_sleep(10)", _ -> "");
    }

    private void copied(IncomingState state) {
        if (state.collection().equals("parcels")) {
            sql.update(
                    """
                    INSERT INTO parcel_copy AS c (tenant_id, id, version, stop) VALUES (?, ?, ?, ?)
                    ON CONFLICT (tenant_id, id) DO UPDATE SET version = excluded.version, stop = excluded.stop
                    WHERE c.version < excluded.version""",
                    state.tenant(),
                    state.id(),
                    state.version(),
                    state.deleted() ? null : state.as(Arrival.class).stop());
        }
    }

    record Arrival(UUID parcelId, int stop) {}
}
