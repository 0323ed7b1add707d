package bandhu.chassis.inbox;

import bandhu.chassis.record.Uuid7;
import bandhu.chassis.sql.Sql;
import bandhu.chassis.time.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The ids of consumed events, by channel. */
@ApplicationScoped
class InboxTable {
    private static final String TAKE = """
            INSERT INTO inbox (tenant_id, channel, id) SELECT ?, ?, id FROM unnest(?) AS t(id) ORDER BY id
            ON CONFLICT DO NOTHING RETURNING id""";

    private static final Duration REMEMBERED = Duration.ofDays(15);

    private final Sql sql;
    private final Clock clock;

    InboxTable(Sql sql, @SystemTime Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Marks events as consumed in the transaction in progress; answers those that were not before. */
    Set<UUID> take(String tenant, String channel, List<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.query(TAKE, row -> row.getObject(1, UUID.class), tenant, channel, ids));
    }

    /** Marks recent state as consumed, for those who wait for it; state of any age is applied by its version. */
    void mark(String tenant, String channel, List<UUID> ids) {
        take(
                tenant,
                channel,
                ids.stream()
                        .filter(id -> Uuid7.momentOf(id).isAfter(clock.instant().minus(REMEMBERED)))
                        .toList());
    }
}
