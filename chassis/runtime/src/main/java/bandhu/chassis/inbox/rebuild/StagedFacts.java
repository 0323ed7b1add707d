package bandhu.chassis.inbox.rebuild;

import bandhu.chassis.event.EventJson;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The facts that rebuilds are made of. Works in the caller's transaction. */
@ApplicationScoped
public class StagedFacts {
    /** The lock holds off a rebuild's next step until this transaction has put its facts beside the others. */
    private static final String DURING = """
            SELECT r.job_id FROM rebuild r JOIN job j ON j.tenant_id = r.tenant_id AND j.id = r.job_id
            WHERE r.tenant_id = ? AND ? = ANY(r.channels) AND j.state IN ('queued', 'running', 'failed')
            ORDER BY r.job_id FOR SHARE OF r""";

    private static final String VALUES = """
            INSERT INTO rebuild_fact (tenant_id, job_id, channel, event_id, key_id, topic, key, headers, value, reverts, late, done)
            SELECT ?, ?, ?, ?, coalesce((SELECT survivor_id FROM customer_ref WHERE tenant_id = ? AND id = ?), ?),
                ?, ?, ?::jsonb, ?::bytea, ?::uuid, """;

    /** What came for a key that is rebuilt has its effect by itself, once. */
    private static final String LATE = VALUES + """
            true, EXISTS (SELECT FROM rebuild_fact f WHERE f.tenant_id = ? AND f.job_id = ? AND f.key_id = ? AND f.done)
            ON CONFLICT DO NOTHING""";

    /** One that came by itself before its owner told it again stands where its owner told it. */
    private static final String TOLD = VALUES + """
            false, false
            ON CONFLICT (tenant_id, job_id, channel, event_id) DO UPDATE SET late = false, nth = DEFAULT""";

    private final Sql sql;
    private final EventJson json;

    StagedFacts(Sql sql, EventJson json) {
        this.sql = sql;
        this.json = json;
    }

    /** The rebuilds that must know what a channel receives; they take no further step until the transaction ends. */
    public List<UUID> rebuildsDuring(String tenant, String channel) {
        return sql.query(DURING, row -> row.getObject(1, UUID.class), tenant, channel);
    }

    /** Keeps what is received while a rebuild is under way. */
    public void keepLate(String tenant, UUID job, String channel, List<StagedFact> facts) {
        sql.batch(
                LATE,
                facts.stream()
                        .map(fact -> row(tenant, job, channel, fact, tenant, job, fact.keyId()))
                        .toList());
    }

    /** Keeps what its owner told again. */
    public void keepTold(String tenant, UUID job, String channel, List<StagedFact> facts) {
        sql.batch(
                TOLD,
                facts.stream().map(fact -> row(tenant, job, channel, fact)).toList());
    }

    private Object[] row(String tenant, UUID job, String channel, StagedFact fact, Object... more) {
        Object[] own = {
            tenant,
            job,
            channel,
            fact.eventId(),
            tenant,
            fact.keyId(),
            fact.keyId(),
            fact.topic(),
            fact.key(),
            json.write(fact.headers()),
            fact.value(),
            fact.reverts()
        };
        Object[] all = Arrays.copyOf(own, own.length + more.length);
        System.arraycopy(more, 0, all, own.length, more.length);
        return all;
    }
}
