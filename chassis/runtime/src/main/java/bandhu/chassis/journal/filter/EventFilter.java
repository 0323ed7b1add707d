package bandhu.chassis.journal.filter;

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
    /** What a type of event looks like. */
    public static final String TYPE = "bandhu(\\.[a-z][a-z0-9-]{0,62}){2}\\.v[1-9][0-9]{0,3}";

    /** The most types that one filter can name. */
    public static final int MOST_TYPES = 100;

    /** @param event with its attributes and {@code data} */
    public boolean wants(JsonNode event) {
        return (types.isEmpty() || types.contains(event.path("type").asText()))
                && Evaluator.holds(where, new EventRow(event, zone));
    }
}
