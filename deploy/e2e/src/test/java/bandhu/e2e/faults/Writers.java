package bandhu.e2e.faults;

import bandhu.e2e.RunningSuite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** Several writers of two tenants, who write until they are told to stop and then finish what they began. */
final class Writers {

    private static final int A_TENANT = 2;
    private static final int LONGEST_REST_MILLIS = 120;

    private final List<Thread> threads = new ArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Pulse pulse;
    private volatile boolean stopping;

    private Writers(Pulse pulse) {
        this.pulse = pulse;
    }

    static Writers start(RunningSuite suite, Truth truth, List<String> tenants, long seed) throws IOException {
        Writers writers = new Writers(new Pulse());
        for (String tenant : tenants) {
            Caller caller = new Caller(suite.gateway(), suite.token(tenant, "admin"), writers.pulse);
            Setting setting = Setting.of(new Pen(caller, truth, tenant, "setting-" + tenant));
            for (int i = 0; i < A_TENANT; i++) {
                Pen pen = new Pen(caller, truth, tenant, tenant + "-" + i);
                Random random = new Random(seed + writers.threads.size());
                writers.write(new Deeds(pen, setting, random), random);
            }
        }
        writers.threads.forEach(Thread::start);
        return writers;
    }

    Pulse pulse() {
        return pulse;
    }

    /** Returns when each has finished its deed; answers what kept one from going on. */
    List<String> finish() throws InterruptedException {
        stopping = true;
        for (Thread thread : threads) {
            thread.join();
        }
        return failures;
    }

    private void write(Deeds deeds, Random random) {
        threads.add(Thread.ofPlatform().name("writer-" + threads.size()).unstarted(() -> {
            try {
                while (!stopping) {
                    deeds.next();
                    Thread.sleep(random.nextInt(LONGEST_REST_MILLIS));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                failures.add(Thread.currentThread().getName() + ": " + e);
            }
        }));
    }
}
