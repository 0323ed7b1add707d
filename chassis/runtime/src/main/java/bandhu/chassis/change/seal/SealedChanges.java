package bandhu.chassis.change.seal;

import bandhu.chassis.call.Calls;
import bandhu.chassis.change.ChangeDigests;
import bandhu.chassis.change.ChangeHead;
import bandhu.chassis.change.StoredJson;
import bandhu.chassis.change.seal.Verification.Kind;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the chain of the current tenant, each place with what is wrong with its change. */
@ApplicationScoped
class SealedChanges {
    private final Sql sql;
    private final Calls calls;
    private final ChangeDigests digests;
    private final StoredJson json;

    /**
     * A place in the chain.
     *
     * @param fault what is wrong with the change by itself, or null
     */
    record Link(long seq, UUID changeId, byte[] digest, byte[] chain, boolean erased, Kind fault) {
        static final Link GENESIS = new Link(0, null, null, Sealer.GENESIS, false, null);
    }

    SealedChanges(Sql sql, Calls calls, ChangeDigests digests, StoredJson json) {
        this.sql = sql;
        this.calls = calls;
        this.digests = digests;
        this.json = json;
    }

    List<Link> after(long seq, int most) {
        return sql.query("""
                SELECT s.seq, s.change_id, s.digest AS sealed, s.chain, c.* FROM change_seal s
                LEFT JOIN change c ON c.tenant_id = s.tenant_id AND c.id = s.change_id
                WHERE s.tenant_id = ? AND s.seq > ? ORDER BY s.seq LIMIT ?
                """, this::link, calls.tenant(), seq, most);
    }

    /** The value of the chain at a place. */
    Optional<byte[]> chainAt(long seq) {
        return sql
                .query(
                        "SELECT chain FROM change_seal WHERE tenant_id = ? AND seq = ?",
                        row -> row.getBytes(1),
                        calls.tenant(),
                        seq)
                .stream()
                .findFirst();
    }

    /** Changes that neither stand in the chain nor wait for it. */
    List<UUID> unsealed(int most) {
        return sql.query("""
                SELECT id FROM change c WHERE tenant_id = ?
                AND NOT EXISTS (SELECT FROM change_seal s WHERE s.tenant_id = c.tenant_id AND s.change_id = c.id)
                AND NOT EXISTS (SELECT FROM change_unsealed u WHERE u.tenant_id = c.tenant_id AND u.change_id = c.id)
                ORDER BY id LIMIT ?
                """, row -> row.getObject(1, UUID.class), calls.tenant(), most);
    }

    private Link link(ResultSet row) throws SQLException {
        UUID changeId = row.getObject("change_id", UUID.class);
        byte[] sealed = row.getBytes("sealed");
        boolean erased = row.getObject("erased_at") != null;
        Kind fault = null;
        if (row.getObject("id") == null) {
            fault = Kind.REMOVED;
        } else if (erased && holdsValues(row) || !MessageDigest.isEqual(sealed, digest(row, erased))) {
            fault = Kind.CHANGED;
        }
        return new Link(row.getLong("seq"), changeId, sealed, row.getBytes("chain"), erased, fault);
    }

    private static boolean holdsValues(ResultSet row) throws SQLException {
        return row.getString("before") != null || row.getString("after") != null;
    }

    private byte[] digest(ResultSet row, boolean erased) throws SQLException {
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
}
