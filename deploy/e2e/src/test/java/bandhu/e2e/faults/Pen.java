package bandhu.e2e.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes for one writer of one tenant, each time under a key of its own, and notes what was acknowledged. */
final class Pen {

    static final String SYSTEM = "drill";
    static final Map<String, String> HISTORY = Map.of("Bandhu-Quiet", "history");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Caller caller;
    private final Truth truth;
    private final String tenant;
    private final String name;
    private int count;

    /** @param name unlike that of any other writer, over all runs on this suite */
    Pen(Caller caller, Truth truth, String tenant, String name) {
        this.caller = caller;
        this.truth = truth;
        this.tenant = tenant;
        this.name = name;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ObjectNode money(long cents) {
        return object().put("amount", "%d.%02d".formatted(cents / 100, cents % 100))
                .put("currency", "USD");
    }

    /** A name that this writer uses once. */
    String fresh() {
        return name + "-" + ++count;
    }

    String tenant() {
        return tenant;
    }

    Caller caller() {
        return caller;
    }

    Truth truth() {
        return truth;
    }

    /** Makes a record by POST under an idempotency key. */
    Caller.Answer create(String collection, ObjectNode body, Map<String, String> values, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Idempotency-Key", fresh());
        return keep(collection, caller.call("POST", "/v1/" + collection, body, all), values);
    }

    /** Makes a record by PUT under an external id. */
    Caller.Answer upsert(String collection, ObjectNode body, Map<String, String> values, Map<String, String> headers) {
        String external = fresh();
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("/externalIds/0/id", external);
        String path = "/v1/" + collection + "/by-external-id/" + SYSTEM + "/" + external;
        return keep(collection, caller.call("PUT", path, body, headers), all);
    }

    Caller.Answer patch(String collection, String id, ObjectNode body, Map<String, String> values) {
        return keep(collection, caller.call("PATCH", "/v1/" + collection + "/" + id, body, Map.of()), values);
    }

    /** Has a record do something, under an idempotency key. */
    Caller.Answer act(String collection, String id, String action, ObjectNode body, Map<String, String> values) {
        String path = "/v1/" + collection + "/" + id + "/" + action;
        return keep(collection, caller.call("POST", path, body, Map.of("Idempotency-Key", fresh())), values);
    }

    private Caller.Answer keep(String collection, Caller.Answer answer, Map<String, String> values) {
        truth.acknowledged(new Truth.RecordKey(tenant, collection, answer.id()), answer, values);
        return answer;
    }
}
