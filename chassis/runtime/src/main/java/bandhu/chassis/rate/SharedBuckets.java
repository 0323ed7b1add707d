package bandhu.chassis.rate;

import bandhu.chassis.secret.Keys;
import bandhu.chassis.time.SystemTime;
import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.VerboseResult;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The buckets that all replicas of the service share. While they cannot be reached each replica gives itself a slice a second: a
 * limit must not be what keeps a service from answering.
 */
@ApplicationScoped
class SharedBuckets implements Lender {
    private static final Logger LOG = Logger.getLogger(SharedBuckets.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long AWAY_MILLIS = 5_000;
    private static final long SECOND = 1_000;
    private static final long NANOS = 1_000_000;
    private final Keys keys;
    private final Clock clock;
    private final BucketTable table;
    private final AtomicLong awayUntil = new AtomicLong();

    SharedBuckets(Keys keys, @SystemTime Clock clock, @DataSource("worker") AgroalDataSource worker) {
        this.keys = keys;
        this.clock = clock;
        this.table = new BucketTable(
                worker,
                clock,
                ClientSideConfig.getDefault().withClientClock(meter(clock)).withRequestTimeout(PATIENCE));
    }

    @Override
    public Loan lend(Payer payer, long units) {
        long now = clock.millis();
        if (now < awayUntil.get()) {
            return own(payer, now);
        }
        try {
            return shared(payer, units);
        } catch (RuntimeException e) {
            awayUntil.set(now + AWAY_MILLIS);
            LOG.warnf("Quotas are counted by this replica alone for the next %d ms: %s", AWAY_MILLIS, e);
            return own(payer, now);
        }
    }

    private Loan shared(Payer payer, long units) {
        VerboseResult<Long> result = table.builder()
                .build(new BucketId(payer.tenant(), id(payer), payer.quota().window()), () -> configuration(payer))
                .asVerbose()
                .tryConsumeAsMuchAsPossible(units);
        long endsAt = result.getOperationTimeNanos() + result.getDiagnostics().calculateFullRefillingTime();
        return new Loan(result.getValue(), result.getDiagnostics().getAvailableTokens(), Math.ceilDiv(endsAt, NANOS));
    }

    private static Loan own(Payer payer, long now) {
        return new Loan(payer.quota().slice(), 0, now + SECOND);
    }

    /** All that is left of a name, and of a quota: when it is changed, counting begins anew. */
    private byte[] id(Payer payer) {
        String what = payer.quota().policy()
                + ' '
                + payer.quota().requests()
                + ' '
                + payer.quota().window();
        return keys.sign(
                "rate", what.getBytes(StandardCharsets.UTF_8), payer.name().getBytes(StandardCharsets.UTF_8));
    }

    private static BucketConfiguration configuration(Payer payer) {
        long units = payer.quota().units();
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(units)
                        .refillIntervally(units, payer.quota().window()))
                .build();
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return BucketTable.nanos(clock.instant());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
