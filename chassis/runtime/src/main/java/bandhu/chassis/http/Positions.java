package bandhu.chassis.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far the request in progress moved this service's journal; the outbox tells, the answer's {@code Bandhu-Position} shows it. */
@RequestScoped
public class Positions {
    public static final String HEADER = "Bandhu-Position";
    private final String service;
    private UUID last;

    Positions(@ConfigProperty(name = "bandhu.service") String service) {
        this.service = service;
    }

    /** Called for each event that the request caused. */
    public void moved(UUID eventId) {
        last = eventId;
    }

    /** {@code <service>/<id of the last event>}, empty when it caused none. */
    public Optional<String> header() {
        return Optional.ofNullable(last).map(id -> service + '/' + id);
    }
}
