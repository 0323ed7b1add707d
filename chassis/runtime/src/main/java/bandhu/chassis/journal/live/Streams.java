package bandhu.chassis.journal.live;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.journal.JournalConfig;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.security.TokenLife;
import bandhu.chassis.time.SystemTime;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/** The open streams of this replica. Each ends when its token does, when it is old, or when the service stops. */
@ApplicationScoped
public class Streams {
    private static final Logger LOG = Logger.getLogger(Streams.class);
    private static final Executor WAITING =
            task -> Thread.ofVirtual().name("bandhu-listener").start(task);

    private final Tails tails;
    private final Calls calls;
    private final TokenLife tokens;
    private final JournalConfig config;
    private final Clock clock;
    private final Set<Listener> open = ConcurrentHashMap.newKeySet();

    Streams(Tails tails, Calls calls, TokenLife tokens, JournalConfig config, @SystemTime Clock clock) {
        this.tails = tails;
        this.calls = calls;
        this.tokens = tokens;
        this.config = config;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        open.forEach(Listener::close);
    }

    /** For the call in progress; 429 when there are too many. */
    public Multi<OutboundSseEvent> open(Wanted wanted, Sse sse) {
        if (open.size() >= config.listeners()) {
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS, Text.of("too-many-requests.streams"));
        }
        Call call = calls.current();
        Instant end = tokens.end();
        return Multi.createFrom().deferred(() -> stream(call, wanted, sse, end));
    }

    private Multi<OutboundSseEvent> stream(Call call, Wanted wanted, Sse sse, Instant end) {
        Duration life = Duration.between(clock.instant(), end);
        Tail tail = tails.follow(call, wanted.latest());
        Listener listener = new Listener(
                tail,
                wanted,
                sse,
                config.heartbeat(),
                life.compareTo(config.longestStream()) < 0 ? life : config.longestStream());
        open.add(listener);
        return Uni.createFrom()
                .item(Unchecked.supplier(listener::next))
                .runSubscriptionOn(WAITING)
                .repeat()
                .until(listener::isFarewell)
                .onFailure()
                .invoke(e -> LOG.warnf(e, "A stream of tenant %s broke off", call.tenant()))
                .onFailure()
                .recoverWithCompletion()
                .onTermination()
                .invoke(() -> {
                    open.remove(listener);
                    listener.close();
                    tails.leave(call.tenant());
                });
    }
}
