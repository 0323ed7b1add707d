package bandhu.chassis.audit;

import bandhu.chassis.audit.AuditEntry.Kind;
import bandhu.chassis.call.Calls;
import bandhu.chassis.change.ChangeRows;
import bandhu.chassis.page.Lists;
import bandhu.chassis.settings.Settings;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the current tenant's changes, newest first. */
@ApplicationScoped
class AuditTrail {
    /** Older than which all entries are. */
    static final UUID NEWEST = new UUID(-1, -1);

    /** By how much an id may be older or younger than the moment of its change: two clocks. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final Sql sql;
    private final Calls calls;
    private final Settings settings;
    private final ChangeRows rows;

    AuditTrail(Sql sql, Calls calls, Settings settings, ChangeRows rows) {
        this.sql = sql;
        this.calls = calls;
        this.settings = settings;
        this.rows = rows;
    }

    /** Entries older than {@code before}. */
    List<AuditEntry> older(AuditFilter filter, UUID before, int most) {
        Where where = where(filter);
        where.and("c.id < ?", before);
        String text = "SELECT " + ChangeRows.COLUMNS + where.text + " ORDER BY c.id DESC LIMIT " + most;
        return sql.query(text, rows::read, where.args.toArray()).stream()
                .map(AuditEntry::of)
                .toList();
    }

    /** How many there are, counted one further than totals go. */
    long count(AuditFilter filter) {
        Where where = where(filter);
        return sql.query(
                        "SELECT count(*) FROM (SELECT 1" + where.text + " LIMIT " + (Lists.COUNTED + 1) + ") counted",
                        row -> row.getLong(1),
                        where.args.toArray())
                .getFirst();
    }

    private Where where(AuditFilter filter) {
        ZoneId zone = settings.current().timeZone();
        Where where = new Where(calls.tenant());
        filter.collection().ifPresent(value -> where.and("c.collection = ?", value));
        filter.recordId().ifPresent(value -> where.and("c.record_id = ?", value));
        filter.actor().ifPresent(value -> where.and("c.actor = ?", value));
        filter.source().ifPresent(value -> where.and("c.source = ?", value));
        filter.correlationId().ifPresent(value -> where.and("c.correlation_id = ?", value));
        filter.kind().ifPresent(kind -> where.and(condition(kind)));
        filter.from(zone).ifPresent(from -> where.and("c.at >= ?", from));
        filter.to(zone).ifPresent(to -> {
            where.and("c.at <= ?", to);
            where.and("c.id < ?", youngest(to));
        });
        return where;
    }

    /** No change of a moment has a younger id: a tenant's clock is never behind. */
    private static UUID youngest(Instant moment) {
        long millis = moment.plus(SLACK).toEpochMilli();
        return millis < 0 ? new UUID(0, 0) : new UUID(millis << Short.SIZE, 0);
    }

    private static String condition(Kind kind) {
        return switch (kind) {
            case CREATED -> "c.before IS NULL AND c.after IS NOT NULL AND c.version = 1";
            case RESTORED -> "c.before IS NULL AND c.after IS NOT NULL AND c.version > 1";
            case UPDATED -> "c.before IS NOT NULL AND c.after IS NOT NULL";
            case DELETED -> "c.after IS NULL AND c.erased_at IS NULL";
            case ERASED -> "c.after IS NULL AND c.erased_at IS NOT NULL";
        };
    }

    /** Conditions that must all hold, and their values. */
    private static final class Where {
        private final StringBuilder text = new StringBuilder(" FROM change c WHERE c.tenant_id = ?");
        private final List<Object> args = new ArrayList<>();

        Where(String tenant) {
            args.add(tenant);
        }

        void and(String condition, Object... values) {
            text.append(" AND ").append(condition);
            args.addAll(List.of(values));
        }
    }
}
