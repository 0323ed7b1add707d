package bandhu.testing.event;

import bandhu.chassis.inbox.IncomingState;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.UUID;

/**
 * State as a listener is told it, for the tests of what keeps it.
 *
 * @param members those of the record; null for a tombstone
 */
public record ToldState(String collection, UUID id, long version, Map<String, ?> members) implements IncomingState {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public String tenant() {
        return "told";
    }

    @Override
    public boolean deleted() {
        return members == null;
    }

    @Override
    public <T> T as(Class<T> shape) {
        return JSON.convertValue(members, shape);
    }
}
