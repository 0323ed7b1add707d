package bandhu.chassis.change;

import bandhu.chassis.secret.Keys;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** The keyed digests by which a change row proves itself, and the chain that proves that none is missing. */
@Singleton
public class ChangeDigests {
    private static final String PURPOSE = "change";
    private final Keys keys;

    ChangeDigests(Keys keys) {
        this.keys = keys;
    }

    /** Of the values; stays when they are erased. */
    public byte[] content(JsonNode before, JsonNode after, JsonNode events) {
        return keys.sign(PURPOSE, canonical(before), canonical(after), canonical(events));
    }

    /** Of the whole row. */
    public byte[] row(String tenant, ChangeHead head, byte[] content) {
        return keys.sign(PURPOSE, text(tenant), text(head.toString()), content);
    }

    /** Of all rows so far. */
    public byte[] chain(byte[] previous, byte[] digest) {
        return keys.sign(PURPOSE, previous, digest);
    }

    private static byte[] canonical(JsonNode tree) {
        return text(CanonicalJson.of(tree));
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
