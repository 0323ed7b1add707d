package bandhu.testing.writing;

import bandhu.testing.Client;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Operations on a collection, and how they are sent. */
final class Batch {
    private Batch() {}

    /** Sends operations that stand for themselves; answers the body, whatever became of them. */
    static JsonPath apply(Client client, Writable collection, Object... operations) {
        return send(client, collection, false, operations)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static ValidatableResponse send(Client client, Writable collection, boolean atomic, Object... operations) {
        return client.post(collection.path() + "/batch", Map.of("operations", List.of(operations), "atomic", atomic));
    }

    static Map<String, Object> create(Writable collection, int number) {
        return Map.of("op", "create", "data", collection.body().apply(number));
    }

    /** @param ref what later operations call it */
    static Map<String, Object> create(Writable collection, int number, String ref) {
        return Map.of("op", "create", "ref", ref, "data", collection.body().apply(number));
    }

    /** A create with one more member. */
    static Map<String, Object> create(Writable collection, int number, String member, Object value) {
        Map<String, Object> all = new HashMap<>(collection.body().apply(number));
        all.put(member, value);
        return Map.of("op", "create", "data", all);
    }

    static Map<String, Object> upsert(Writable collection, int number, String externalId) {
        return upsert(externalId, collection.body().apply(number));
    }

    static Map<String, Object> upsert(String externalId, Map<String, Object> data) {
        return Map.of("op", "upsert", "externalId", key(externalId), "data", data);
    }

    static Map<String, Object> update(String id, Map<String, Object> patch) {
        return Map.of("op", "update", "id", id, "data", patch);
    }

    /** @param version that the record must have */
    static Map<String, Object> update(String id, int version, Map<String, Object> patch) {
        return Map.of("op", "update", "id", id, "ifMatch", "\"" + version + '"', "data", patch);
    }

    static Map<String, Object> delete(String id) {
        return Map.of("op", "delete", "id", id);
    }

    static Map<String, Object> deleteUnknown() {
        return delete(UUID.randomUUID().toString());
    }

    static Map<String, Object> key(String id) {
        return Map.of("system", "crm", "id", id);
    }
}
