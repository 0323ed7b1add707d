package bandhu.chassis.change;

import bandhu.chassis.call.Calls;
import bandhu.chassis.change.Verification.Fault;
import bandhu.chassis.change.Verification.Kind;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Proves a tenant's changes against their chain. Values that an erasure emptied are no fault: the chain covers digests, and
 * theirs stay. What it cannot see is the end of the chain cut off together with its changes; for that, keep a chain value
 * outside.
 */
@ApplicationScoped
public class ChangeVerifier {
    private static final int BATCH = 1_000;
    private static final int MOST_FAULTS = 100;
    private final Sql sql;
    private final Calls calls;
    private final ChangeDigests digests;
    private final StoredJson json;

    ChangeVerifier(Sql sql, Calls calls, ChangeDigests digests, StoredJson json) {
        this.sql = sql;
        this.calls = calls;
        this.digests = digests;
        this.json = json;
    }

    /** Of the current tenant, in the current transaction. */
    public Verification verify() {
        List<Fault> faults = new ArrayList<>();
        Link last = new Link(0, null, null, Sealer.GENESIS, null);
        List<Link> links;
        do {
            links = after(last.seq());
            for (Link link : links) {
                check(last, link, faults);
                last = link;
            }
        } while (links.size() == BATCH && faults.size() < MOST_FAULTS);
        addUnsealed(faults);
        return new Verification(last.seq(), faults.stream().limit(MOST_FAULTS).toList());
    }

    private void check(Link last, Link link, List<Fault> faults) {
        if (link.seq() != last.seq() + 1) {
            faults.add(new Fault(Kind.REMOVED, null, last.seq() + 1));
        } else if (!MessageDigest.isEqual(digests.chain(last.chain(), link.digest()), link.chain())) {
            faults.add(new Fault(Kind.CHAIN_BROKEN, link.changeId(), link.seq()));
        }
        if (link.fault() != null) {
            faults.add(new Fault(link.fault(), link.changeId(), link.seq()));
        }
    }

    private void addUnsealed(List<Fault> faults) {
        sql.query("""
                        SELECT id FROM change c WHERE tenant_id = ?
                        AND NOT EXISTS (SELECT FROM change_seal s WHERE s.tenant_id = c.tenant_id AND s.change_id = c.id)
                        AND NOT EXISTS (SELECT FROM change_unsealed u WHERE u.tenant_id = c.tenant_id AND u.change_id = c.id)
                        LIMIT ?
                        """, row -> row.getObject(1, UUID.class), calls.tenant(), MOST_FAULTS)
                .forEach(id -> faults.add(new Fault(Kind.ADDED, id, 0)));
    }

    private List<Link> after(long seq) {
        return sql.query("""
                SELECT s.seq, s.change_id, s.digest AS sealed, s.chain, c.* FROM change_seal s
                LEFT JOIN change c ON c.tenant_id = s.tenant_id AND c.id = s.change_id
                WHERE s.tenant_id = ? AND s.seq > ? ORDER BY s.seq LIMIT ?
                """, this::link, calls.tenant(), seq, BATCH);
    }

    private Link link(ResultSet row) throws SQLException {
        UUID changeId = row.getObject("change_id", UUID.class);
        byte[] sealed = row.getBytes("sealed");
        Kind fault = null;
        if (row.getObject("id") == null) {
            fault = Kind.REMOVED;
        } else if (!MessageDigest.isEqual(sealed, digest(row))) {
            fault = Kind.CHANGED;
        }
        return new Link(row.getLong("seq"), changeId, sealed, row.getBytes("chain"), fault);
    }

    private byte[] digest(ResultSet row) throws SQLException {
        boolean erased = row.getObject("erased_at") != null;
        byte[] content = erased
                ? row.getBytes("content")
                : digests.content(
                        json.read(row.getString("before")),
                        json.read(row.getString("after")),
                        json.read(row.getString("events")));
        return digests.row(row.getString("tenant_id"), head(row), content);
    }

    private static ChangeHead head(ResultSet row) throws SQLException {
        return new ChangeHead(
                row.getObject("id", UUID.class),
                row.getString("collection"),
                row.getObject("record_id", UUID.class),
                row.getLong("version"),
                moment(row, "at"),
                moment(row, "occurred"),
                row.getString("actor"),
                row.getString("source"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                row.getString("quiet"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private record Link(long seq, UUID changeId, byte[] digest, byte[] chain, Kind fault) {}
}
