package bandhu.chassis.webhook.filter;

import bandhu.chassis.condition.Predicate;
import bandhu.chassis.condition.memory.Evaluator;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;

/**
 * Which events are wanted.
 *
 * @param types none for all
 */
public record EventFilter(List<String> types, Predicate where, ZoneId zone) {

    /** @param event with its attributes and {@code data} */
    public boolean wants(JsonNode event) {
        return (types.isEmpty() || types.contains(event.path("type").asText()))
                && Evaluator.holds(where, new EventRow(event, zone));
    }
}
