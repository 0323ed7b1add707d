package bandhu.chassis.event.relay;

import bandhu.chassis.event.Shards;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * Owns shards for as long as one database session lives: its advisory locks are the ownership, and everything an owner writes
 * goes through that session. A lock that another owner did not let go of orderly is used only after {@link #LEASE_MILLIS},
 * which is longer than that owner needs to notice and to throw its producer away.
 */
final class ShardOwner implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ShardOwner.class);
    private static final int LOCK_SPACE = 0x62616e64;
    static final long LEASE_MILLIS = 10_000;
    private static final String LOCK =
            "SELECT s FROM unnest(?::int[]) AS s WHERE pg_try_advisory_lock(%d, s)".formatted(LOCK_SPACE);
    private static final String ENTER = """
            INSERT INTO relay_shard AS r (shard, epoch, holder, released)
            SELECT s, 1, ?, false FROM unnest(?::smallint[]) AS s
            ON CONFLICT (shard) DO UPDATE SET epoch = r.epoch + 1, holder = excluded.holder, released = false
            RETURNING old.holder, old.released""";
    private static final String LEAVE = "UPDATE relay_shard SET released = true WHERE shard = ANY(?::smallint[])";

    private final Connection connection;
    private final SortedSet<Integer> shards = new TreeSet<>();

    ShardOwner(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    SortedSet<Integer> shards() {
        return Collections.unmodifiableSortedSet(shards);
    }

    boolean ownsAll() {
        return shards.size() == Shards.COUNT;
    }

    /** Tries to own the shards that are free; answers those that are new. Waits for a vanished owner's lease. */
    List<Integer> extend() throws SQLException, InterruptedException {
        List<Integer> gained = lock();
        if (!gained.isEmpty()) {
            if (enter(gained)) {
                LOG.infof("Waiting %d ms for the last publisher of shards %s", LEASE_MILLIS, gained);
                Thread.sleep(LEASE_MILLIS);
                check();
            }
            shards.addAll(gained);
            LOG.infof("Publishing shards %s", shards);
        }
        return gained;
    }

    /** Throws when the session, and with it every lock, is lost. */
    void check() throws SQLException {
        if (!connection.isValid(3)) {
            throw new SQLException("The session that owns the shards is lost", "08006");
        }
    }

    private List<Integer> lock() throws SQLException {
        List<Integer> missing = new ArrayList<>();
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            if (!shards.contains(shard)) {
                missing.add(shard);
            }
        }
        List<Integer> gained = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setArray(1, connection.createArrayOf("int", missing.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    gained.add(row.getInt(1));
                }
            }
        }
        return gained;
    }

    /** Counts the epochs up; true when an owner before may still be sending. */
    private boolean enter(List<Integer> gained) throws SQLException {
        boolean unsure = false;
        try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
            statement.setString(1, Holder.me());
            statement.setArray(2, connection.createArrayOf("smallint", gained.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    unsure |= row.getString(1) != null && !row.getBoolean(2) && Holder.mayLive(row.getString(1));
                }
            }
        }
        return unsure;
    }

    /** Hands over: says so, and ends the session. */
    @Override
    public void close() {
        try (connection;
                PreparedStatement statement = connection.prepareStatement(LEAVE)) {
            statement.setArray(1, connection.createArrayOf("smallint", shards.toArray()));
            statement.executeUpdate();
            statement.execute("SELECT pg_advisory_unlock_all()");
        } catch (SQLException e) {
            LOG.debug("The session that owned the shards ended before it could be closed", e);
        }
    }

    /** A process: host and pid. */
    static final class Holder {
        private Holder() {}

        static String me() {
            return host() + "/" + ProcessHandle.current().pid();
        }

        /** False for this process and for one of this host that has ended. */
        static boolean mayLive(String holder) {
            int slash = holder.lastIndexOf('/');
            return !holder.equals(me())
                    && (!holder.substring(0, slash).equals(host())
                            || ProcessHandle.of(Long.parseLong(holder.substring(slash + 1)))
                                    .isPresent());
        }

        private static String host() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException _) {
                return "unknown";
            }
        }
    }
}
