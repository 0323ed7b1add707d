package bandhu.chassis.time;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.sql.Sql;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Fires one timer as its tenant: its row goes in the transaction of the effect; a failing one waits longer each time. */
@ApplicationScoped
class TimerFiring {
    private static final Logger LOG = Logger.getLogger(TimerFiring.class);
    private static final int MOST_DOUBLINGS = 12;
    private final Sql sql;
    private final Calls calls;
    private final Clock clock;
    private final String service;
    private final Map<String, TimerHandler> handlers;

    TimerFiring(
            Sql sql,
            Calls calls,
            Clock clock,
            @ConfigProperty(name = "bandhu.service") String service,
            @All List<TimerHandler> handlers) {
        this.sql = sql;
        this.calls = calls;
        this.clock = clock;
        this.service = service;
        this.handlers = handlers.stream().collect(Collectors.toMap(TimerHandler::timer, Function.identity()));
    }

    void fire(DueTimer timer) {
        calls.run(Call.system(timer.tenant(), service, UUID.randomUUID().toString()), () -> {
            try {
                QuarkusTransaction.requiringNew().run(() -> act(timer));
            } catch (RuntimeException e) {
                LOG.warnf(e, "Timer %s of tenant %s failed and is tried again", timer.name(), timer.tenant());
                QuarkusTransaction.requiringNew().run(() -> putOff(timer));
            }
        });
    }

    private void act(DueTimer timer) {
        int taken = sql.update("""
                DELETE FROM timer WHERE (tenant_id, name, key) IN (
                    SELECT tenant_id, name, key FROM timer
                    WHERE tenant_id = ? AND name = ? AND key = ? AND run_at <= ? FOR UPDATE SKIP LOCKED)
                """, timer.tenant(), timer.name(), timer.key(), clock.instant());
        if (taken == 1) {
            handlers.get(timer.name()).fire(timer.key());
        }
    }

    private void putOff(DueTimer timer) {
        List<Integer> attempts = sql.query(
                "SELECT attempts FROM timer WHERE tenant_id = ? AND name = ? AND key = ? FOR UPDATE",
                row -> row.getInt(1),
                timer.tenant(),
                timer.name(),
                timer.key());
        for (int before : attempts) {
            Duration pause = Duration.ofSeconds(1L << Math.min(before, MOST_DOUBLINGS));
            sql.update(
                    "UPDATE timer SET attempts = ?, run_at = ? WHERE tenant_id = ? AND name = ? AND key = ?",
                    before + 1,
                    clock.instant().plus(pause),
                    timer.tenant(),
                    timer.name(),
                    timer.key());
        }
    }
}
