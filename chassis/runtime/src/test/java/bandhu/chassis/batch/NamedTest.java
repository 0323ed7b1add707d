package bandhu.chassis.batch;

import bandhu.chassis.record.ExternalId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NamedTest {
    private static final String ONE = "0199d5a4-7c00-7000-8000-000000000001";
    private static final String TWO = "0199d5a4-7c00-7000-8000-000000000002";

    @Test
    void records_are_named_by_ids_and_not_by_references() throws Exception {
        Named named = named("""
                [{"op": "update", "id": "%s"}, {"op": "delete", "id": "%s"}, {"op": "update", "id": "$ref:a"},
                 {"op": "update", "id": 7}, {"op": "create"}, {"op": "delete", "id": "%s"}]""".formatted(ONE, TWO, ONE));

        assertThat(named.records()).containsExactly(UUID.fromString(ONE), UUID.fromString(TWO));
    }

    @Test
    void upserts_name_external_ids() throws Exception {
        Named named = named("""
                [{"op": "upsert", "externalId": {"system": "crm", "id": "1"}}, {"op": "upsert", "externalId": {"system": "crm"}},
                 {"op": "upsert"}, {"op": "upsert", "externalId": {"system": "crm", "id": "\\u0000"}},
                 {"op": "create", "externalId": {"system": "crm", "id": "2"}}]""");

        assertThat(named.externalIds()).containsExactly(new ExternalId("crm", "1"));
    }

    @Test
    void members_are_found_wherever_they_stand_in_the_data() throws Exception {
        Named named = named("""
                [{"op": "create", "customerId": "%1$s", "data": {"lines": [{"productId": "%1$s"}, {"productId": "nonsense"}]}},
                 {"op": "create", "data": {"productId": "%2$s"}}, {"op": "delete"}]""".formatted(ONE, TWO));

        assertThat(named.members("productId")).containsExactly(UUID.fromString(ONE), UUID.fromString(TWO));
        assertThat(named.members("customerId")).isEmpty();
    }

    private static Named named(String operations) throws JsonProcessingException {
        List<JsonNode> nodes = new ArrayList<>();
        new ObjectMapper().readTree(operations).forEach(nodes::add);
        return new Named(nodes);
    }
}
