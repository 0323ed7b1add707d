package bandhu.chassis.rate;

import bandhu.chassis.sql.Parameters;
import bandhu.chassis.sql.SqlFailure;
import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Buckets of Bucket4j in {@code rate_bucket}. Its own PostgreSQL module has a table without tenants, and holds a row while it
 * talks to the database; here each statement names the tenant and a lost race is run again. A bucket whose window is
 * over counts as none, so that the next window begins with its first request.
 */
final class BucketTable extends AbstractCompareAndSwapBasedProxyManager<BucketId> {
    private static final String CURRENT = "ends_at > ? AND ends_at <= ?";
    private static final String FIND = "SELECT state FROM rate_bucket WHERE tenant_id = ? AND id = ? AND " + CURRENT;
    private static final String BEGIN =
            "INSERT INTO rate_bucket AS b (tenant_id, id, state, ends_at) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (tenant_id, id) DO UPDATE SET state = excluded.state, ends_at = excluded.ends_at"
                    + " WHERE NOT (b.ends_at > ? AND b.ends_at <= ?)";
    private static final String SWAP =
            "UPDATE rate_bucket SET state = ?, ends_at = ? WHERE tenant_id = ? AND id = ? AND state = ?";
    private static final long SECOND = 1_000_000_000;
    private final AgroalDataSource worker;
    private final Clock clock;

    BucketTable(AgroalDataSource worker, Clock clock, ClientSideConfig config) {
        super(config);
        this.worker = worker;
        this.clock = clock;
    }

    static long nanos(Instant moment) {
        return moment.getEpochSecond() * SECOND + moment.getNano();
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(BucketId bucket) {
        return new Swap(bucket, clock.instant());
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(BucketId bucket) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected CompletableFuture<Void> removeAsync(BucketId bucket) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeProxy(BucketId bucket) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    private final class Swap implements CompareAndSwapOperation {
        private final BucketId bucket;
        private final Instant now;

        Swap(BucketId bucket, Instant now) {
            this.bucket = bucket;
            this.now = now;
        }

        @Override
        public Optional<byte[]> getStateData(Optional<Long> patience) {
            return on(
                    FIND,
                    statement -> {
                        try (ResultSet row = statement.executeQuery()) {
                            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                        }
                    },
                    bucket.tenant(),
                    bucket.id(),
                    now,
                    latestEnd());
        }

        @Override
        public boolean compareAndSwap(
                byte[] original, byte[] state, RemoteBucketState content, Optional<Long> patience) {
            Instant endsAt = now.plusNanos(content.calculateFullRefillingTime(nanos(now)));
            return original == null
                    ? changed(BEGIN, bucket.tenant(), bucket.id(), state, endsAt, now, latestEnd())
                    : changed(SWAP, state, endsAt, bucket.tenant(), bucket.id(), original);
        }

        /** What ends later was counted before the clock was set back. */
        private Instant latestEnd() {
            return now.plus(bucket.window().multipliedBy(2));
        }

        private boolean changed(String sql, Object... parameters) {
            return on(sql, statement -> statement.executeUpdate() == 1, parameters);
        }

        private <T> T on(String sql, Work<T> work, Object... parameters) {
            try (var connection = worker.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                Parameters.bind(statement, parameters);
                return work.on(statement);
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
