package bandhu.chassis.call;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/** Gives the current {@link Call} and runs work under another one. */
@ApplicationScoped
public class Calls {
    private final CallHolder holder;

    Calls(CallHolder holder) {
        this.holder = holder;
    }

    /** The call in progress. Throws {@link NoCallException} where there is none. */
    public Call current() {
        return find().orElseThrow(NoCallException::new);
    }

    /** The call in progress, empty before the token was read or outside any work. */
    public Optional<Call> find() {
        return Arc.container().requestContext().isActive() ? Optional.ofNullable(holder.get()) : Optional.empty();
    }

    public String tenant() {
        return current().tenant();
    }

    /** Sets the call of the request in progress, once its token is known. */
    public void enter(Call call) {
        holder.set(call);
        LogLabels.put(call);
    }

    /** Runs work in a request context of its own, so that nothing leaks from or into the caller's. */
    public <T> T as(Call call, Supplier<T> work) {
        ManagedContext context = Arc.container().requestContext();
        var outer = context.getStateIfActive();
        if (outer != null) {
            context.deactivate();
        }
        context.activate();
        try {
            enter(call);
            return work.get();
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
            find().ifPresentOrElse(LogLabels::put, LogLabels::clear);
        }
    }

    public void run(Call call, Runnable work) {
        as(call, () -> {
            work.run();
            return null;
        });
    }
}
