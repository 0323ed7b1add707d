package bandhu.chassis.change.seal;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.change.ChangeDigests;
import bandhu.chassis.loop.Loop;
import bandhu.chassis.sql.Sql;
import bandhu.chassis.sql.SqlFailure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Chains the digests of committed changes, each tenant's by itself, within a second after the commit and never in the
 * request: a chain in the transaction would let a tenant write one change at a time.
 */
@ApplicationScoped
class Sealer {
    static final byte[] GENESIS = new byte[32];
    private static final Duration REST = Duration.ofMillis(400);
    private static final int BATCH = 1_000;
    private final AgroalDataSource worker;
    private final Sql sql;
    private final Calls calls;
    private final ChangeDigests digests;
    private final String service;
    private final Loop loop = new Loop("sealer", this::round);

    Sealer(
            @DataSource("worker") AgroalDataSource worker,
            Sql sql,
            Calls calls,
            ChangeDigests digests,
            @ConfigProperty(name = "bandhu.service") String service) {
        this.worker = worker;
        this.sql = sql;
        this.calls = calls;
        this.digests = digests;
        this.service = service;
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    private Duration round() {
        for (String tenant : tenantsWithUnsealed()) {
            calls.run(Call.system(tenant, service, null), () -> sealAll(tenant));
        }
        return REST;
    }

    private void sealAll(String tenant) {
        int sealed = BATCH;
        while (sealed == BATCH) {
            sealed = QuarkusTransaction.requiringNew().call(() -> seal(tenant));
        }
    }

    private List<String> tenantsWithUnsealed() {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement("SELECT DISTINCT tenant_id FROM change_unsealed");
                var row = statement.executeQuery()) {
            List<String> tenants = new ArrayList<>();
            while (row.next()) {
                tenants.add(row.getString(1));
            }
            return tenants;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private int seal(String tenant) {
        boolean mine = sql.query(
                        "SELECT pg_try_advisory_xact_lock(hashtextextended('change_seal:' || ?, 0))",
                        row -> row.getBoolean(1),
                        tenant)
                .getFirst();
        return mine ? extend(tenant, take(tenant)) : 0;
    }

    private List<Unsealed> take(String tenant) {
        return sql.query(
                """
                WITH taken AS (
                    DELETE FROM change_unsealed WHERE tenant_id = ? AND change_id IN (
                        SELECT change_id FROM change_unsealed WHERE tenant_id = ? ORDER BY change_id LIMIT %d)
                    RETURNING change_id)
                SELECT id, digest FROM taken JOIN change ON id = change_id AND tenant_id = ? ORDER BY id
                """.formatted(BATCH),
                row -> new Unsealed(row.getObject(1, UUID.class), row.getBytes(2)),
                tenant,
                tenant,
                tenant);
    }

    private int extend(String tenant, List<Unsealed> changes) {
        Seal last = sql
                .query(
                        "SELECT seq, chain FROM change_seal WHERE tenant_id = ? ORDER BY seq DESC LIMIT 1",
                        row -> new Seal(row.getLong(1), row.getBytes(2)),
                        tenant)
                .stream()
                .findFirst()
                .orElse(new Seal(0, GENESIS));
        List<Object[]> seals = new ArrayList<>();
        for (Unsealed change : changes) {
            last = new Seal(last.seq() + 1, digests.chain(last.chain(), change.digest()));
            seals.add(new Object[] {tenant, last.seq(), change.id(), change.digest(), last.chain()});
        }
        sql.batch("INSERT INTO change_seal (tenant_id, seq, change_id, digest, chain) VALUES (?, ?, ?, ?, ?)", seals);
        return changes.size();
    }

    private record Unsealed(UUID id, byte[] digest) {}

    private record Seal(long seq, byte[] chain) {}
}
