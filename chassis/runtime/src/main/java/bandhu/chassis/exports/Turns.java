package bandhu.chassis.exports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets in what keeps the database busy for long: one of each tenant at a time, so that none waits for many of another's. */
@ApplicationScoped
class Turns {
    private final Cache<String, Semaphore> tenants =
            Caffeine.newBuilder().weakValues().build();
    private final Semaphore all;

    Turns(ExportsConfig config) {
        all = new Semaphore(config.abreast(), true);
    }

    <T> T take(String tenant, Supplier<T> work) {
        return within(tenants.get(tenant, _ -> new Semaphore(1, true)), () -> within(all, work));
    }

    private static <T> T within(Semaphore room, Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
