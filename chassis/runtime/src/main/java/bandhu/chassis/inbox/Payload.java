package bandhu.chassis.inbox;

import bandhu.chassis.event.EventJson;
import bandhu.chassis.inbox.fault.PoisonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;

/** Reads the data of a record. */
final class Payload {
    private Payload() {}

    static <T> T read(Delivery delivery, EventJson json, Class<T> shape) {
        if (delivery.record().value() == null) {
            throw new PoisonException("There is no data");
        }
        try {
            return json.read(delivery.record().value(), shape);
        } catch (JsonMappingException e) {
            throw new PoisonException("The data does not fit " + shape.getSimpleName() + " at " + e.getPathReference());
        } catch (IOException _) {
            throw new PoisonException("The data is not JSON");
        }
    }
}
