package bandhu.chassis.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads what {@code jsonb} gives back, numbers exactly. */
@ApplicationScoped
public class StoredJson {
    private final ObjectReader reader;

    StoredJson(ObjectMapper json) {
        this.reader = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** Null where the column is. */
    public JsonNode read(String text) {
        try {
            return text == null ? NullNode.getInstance() : reader.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database keeps what is no JSON", e);
        }
    }
}
