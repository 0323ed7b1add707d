package bandhu.chassis.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Items as they are kept for a request that is sent again. */
@ApplicationScoped
class ItemJson {
    private final ObjectMapper json;

    ItemJson(ObjectMapper json) {
        this.json = json;
    }

    byte[] write(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    BatchItem read(byte[] kept) {
        try {
            return json.readValue(kept, BatchItem.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
