package bandhu.testing.data;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Runs a piece of a test as a tenant, in a transaction of its own. */
@ApplicationScoped
public class Work {
    private final Calls calls;

    Work(Calls calls) {
        this.calls = calls;
    }

    public <T> T as(String tenant, Supplier<T> work) {
        return calls.as(Call.system(tenant, "sample", "c-1"), () -> QuarkusTransaction.requiringNew()
                .call(work::get));
    }

    public void run(String tenant, Runnable work) {
        as(tenant, () -> {
            work.run();
            return null;
        });
    }
}
