package bandhu.local.gateway;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MergedDocumentTest {

    private static final String DOCUMENT = """
            {"paths": {"/v1/%1$s": {"get": {"operationId": "list", "tags": ["%1$s"],
                "responses": {"200": {"$ref": "#/components/schemas/Item"}, "404": {"$ref": "#/components/schemas/Problem"}}}},
              "/q/health": {}},
             "tags": [{"name": "%1$s"}],
             "components": {"schemas": {
                "Item": {"type": "object", "title": "%1$s", "properties": {"$ref": {"$ref": "#/components/schemas/Problem"}}},
                "Problem": {"type": "object"}}}}
            """;

    @Test
    void components_that_differ_are_told_apart_and_those_alike_stay_one() throws Exception {
        ObjectNode merged = merge("leads", "tickets");

        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("Item", "Problem", "TicketsItem");
        assertThat(merged.at("/paths/~1v1~1leads/get/responses/200/$ref").asText())
                .isEqualTo("#/components/schemas/Item");
        assertThat(merged.at("/paths/~1v1~1tickets/get/responses/200/$ref").asText())
                .isEqualTo("#/components/schemas/TicketsItem");
        assertThat(merged.at("/paths/~1v1~1tickets/get/responses/404/$ref").asText())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void operation_ids_are_unique_and_only_the_api_is_shown() throws Exception {
        ObjectNode merged = merge("leads", "tickets");

        assertThat(merged.at("/paths/~1v1~1leads/get/operationId").asText()).isEqualTo("list");
        assertThat(merged.at("/paths/~1v1~1tickets/get/operationId").asText()).isEqualTo("ticketsList");
        assertThat(merged.path("paths").has("/q/health")).isFalse();
        assertThat(merged.path("tags")).hasSize(2);
    }

    private static ObjectNode merge(String... services) throws Exception {
        TreeMap<String, ObjectNode> documents = new TreeMap<>();
        for (String service : services) {
            documents.put(service, (ObjectNode) JsonMapper.builder().build().readTree(DOCUMENT.formatted(service)));
        }
        return MergedDocument.of(documents);
    }
}
