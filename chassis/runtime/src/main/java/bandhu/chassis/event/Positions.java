package bandhu.chassis.event;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The last event that the request in progress caused, once it is committed: what {@code Bandhu-Position} answers. */
@RequestScoped
public class Positions {
    private String last;

    /** {@code <service>/<event id>}, empty when the request caused none. */
    public Optional<String> last() {
        return Optional.ofNullable(last);
    }

    void reached(String position) {
        last = position;
    }
}
