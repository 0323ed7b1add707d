package bandhu.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells those of this process that read the journal as soon as it has more. What other processes write they find by looking. */
@ApplicationScoped
public class JournalSignal {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param listener returns at once */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public void wake() {
        listeners.forEach(Runnable::run);
    }
}
