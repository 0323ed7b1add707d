package bandhu.chassis.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;

/** JSON of events: written in the order of the record's components without nulls, read with tolerance for unknown members. */
@Singleton
public class EventJson {
    private final ObjectMapper mapper;

    EventJson(ObjectMapper common) {
        mapper = common.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Not writable as JSON: " + value.getClass().getName(), e);
        }
    }

    /** Throws {@link IOException} where the value does not fit. */
    public <T> T read(byte[] value, Class<T> shape) throws IOException {
        return mapper.readValue(value, shape);
    }

    /** Text values by name, as {@link #write} wrote a map. */
    public Map<String, String> attributes(String json) {
        try {
            return mapper.readerForMapOf(String.class).readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Attributes are not a JSON object of texts", e);
        }
    }
}
