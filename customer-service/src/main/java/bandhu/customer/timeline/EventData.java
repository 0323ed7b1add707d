package bandhu.customer.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The data of any event: its figures, and the customer that it is about. */
record EventData(Map<String, Object> members) {
    private static final String CUSTOMER = "customerId";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    EventData {}

    /** Null where the event is about no customer. */
    UUID customerId() {
        return members != null && members.get(CUSTOMER) instanceof String id ? UUID.fromString(id) : null;
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new TreeMap<>(members);
        figures.remove(CUSTOMER);
        return figures;
    }
}
