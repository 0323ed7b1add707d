package bandhu.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TenantDocumentTest {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final String SHARED = """
            paths:
              /v1/pets:
                get:
                  parameters: [{name: sort, in: query, description: "To sort by: name."}]
                  responses: {"200": {content: {application/json: {schema: {$ref: "#/components/schemas/PetPage"}}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/CreatePet"}}}}
                  responses: {"201": {content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
              /v1/pets/fields:
                get: {}
                post: {}
              /v1/owners/fields:
                get: {}
              /v1/plants:
                get:
                  responses: {"200": {content: {application/json: {schema: {$ref: "#/components/schemas/Plant"}}}}}
            components:
              schemas:
                PetPage: {type: object, properties: {items: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
                Pet: {type: object, properties: {parent: {$ref: "#/components/schemas/Pet"}, customFields: {type: object}}}
                CreatePet: {type: object, properties: {customFields: {type: object}}}
                Plant: {type: object, properties: {customFields: {type: object}}}
            """;
    private static final String OFFER = """
            items:
            - {name: name, type: text, filter: true}
            - name: customFields.coat
              filter: true
              custom: {key: coat, label: Coat, type: select, rules: {required: true},
                options: [{key: long, label: Long hair}, {key: none, label: Bare, active: false}]}
            - name: customFields.legs
              filter: true
              custom: {key: legs, label: Legs, type: number, rules: {required: false, min: 0, max: 8}}
            - name: customFields.likes
              custom: {key: likes, label: Likes, type: multiselect, options: [{key: ball, label: Ball}]}
            - name: customFields.price
              custom: {key: price, label: Price, type: money}
            sorts: [name, customFields.legs, customFields.coat]
            """;

    @Test
    void only_collections_that_take_fields_are_asked() throws Exception {
        assertThat(TenantDocument.collections(yaml(SHARED))).containsExactly("pets");
    }

    @Test
    void what_is_read_has_the_members_with_their_types() throws Exception {
        JsonNode document = document();

        JsonNode read = custom(document, "Pet");
        assertThat(read.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(read.at("/properties/legs/type").asText()).isEqualTo("number");
        assertThat(read.at("/properties/legs/maximum").asInt()).isEqualTo(8);
        assertThat(read.at("/properties/coat/enum")).hasToString("[\"long\",\"none\"]");
        assertThat(read.at("/properties/coat/description").asText())
                .isEqualTo("Coat. Every record has a value. long: Long hair, none: Bare (not to be chosen any more).");
        assertThat(read.at("/properties/likes/items/enum")).hasToString("[\"ball\"]");
        assertThat(read.at("/properties/price/$ref").asText()).isEqualTo("#/components/schemas/Money");
    }

    @Test
    void what_is_written_may_be_null() throws Exception {
        JsonNode written = custom(document(), "CreatePet");

        assertThat(written.at("/properties/legs/anyOf/0/type").asText()).isEqualTo("number");
        assertThat(written.at("/properties/legs/anyOf/1/type").asText()).isEqualTo("null");
    }

    @Test
    void filters_and_sorts_come_with_them() throws Exception {
        JsonNode parameters = document().at("/paths/~1v1~1pets/get/parameters");

        assertThat(parameters.findValuesAsText("name"))
                .containsExactly("sort", "customFields.coat", "customFields.legs");
        assertThat(parameters.path(0).path("description").asText())
                .isEqualTo("To sort by: name. Also: customFields.legs, customFields.coat.");
    }

    @Test
    void nothing_else_changes() throws Exception {
        JsonNode shared = yaml(SHARED);
        JsonNode document = document();

        assertThat(custom(document, "Plant")).isEqualTo(custom(shared, "Plant"));
        assertThat(TenantDocument.of((ObjectNode) shared, Map.of("pets", yaml("items: [{name: name}]"))))
                .isEqualTo(shared);
    }

    private static JsonNode document() throws Exception {
        ObjectNode shared = yaml(SHARED);
        JsonNode document = TenantDocument.of(shared, Map.of("pets", yaml(OFFER)));
        assertThat(shared).as("the shared document").isEqualTo(yaml(SHARED));
        return document;
    }

    private static JsonNode custom(JsonNode document, String schema) {
        JsonNode schemas = document.path("components").path("schemas");
        JsonNode member = schemas.path(schema).path("properties").path("customFields");
        String reference = member.path("$ref").asText("");
        return reference.isEmpty() ? member : schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static ObjectNode yaml(String text) throws Exception {
        return (ObjectNode) YAML.readTree(text);
    }
}
