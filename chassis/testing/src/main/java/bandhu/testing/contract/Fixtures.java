package bandhu.testing.contract;

import bandhu.testing.Tenant;
import java.util.Map;
import java.util.Set;

/** The little that a walk over a service's operations cannot find in its OpenAPI document. */
public interface Fixtures {

    /** The system of the external id that every record of {@link #make} carries; its id is the tenant's name. */
    String SYSTEM = "isolation";

    /** A custom field that uses what there is to use; its key stands for one of its own. */
    String CUSTOM_FIELD = """
            {"key": "sample", "label": "Tier", "type": "select", "options": [{"key": "gold", "label": "Gold"}]}""";

    /** A change by condition that any collection understands, of no record. */
    String BULK = "{\"where\": {\"any\": []}, \"action\": {\"delete\": true}}";

    /**
     * Makes one record in each collection, over the API, with the tenant's name in each name or note. Answers the value of
     * each path parameter by its address: {@code /v1/teams} for the id in {@code /v1/teams/{id}/history}, {@code
     * /v1/pipelines/{id}/stages} for a stage's.
     */
    Map<String, String> make(Tenant tenant);

    /** Bodies of operations for which the schema alone does not give a readable one, by operationId. */
    default Map<String, String> bodies() {
        return Map.of();
    }

    /** Lists that a new tenant finds filled, by path: they may show defaults, but nothing of another tenant. */
    default Set<String> filledFromTheStart() {
        return Set.of();
    }
}
