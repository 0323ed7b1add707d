package bandhu.testing.web;

import bandhu.testing.Client;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class OpenApiConventionsTest {
    private JsonNode document;

    @BeforeEach
    void read() throws JsonProcessingException {
        document = new ObjectMapper()
                .readTree(Client.anonymous()
                        .get("/q/openapi?format=json")
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    @Test
    void every_operation_is_named_once_and_described() {
        var ids = new HashSet<String>();
        for (JsonNode item : document.get("paths")) {
            for (JsonNode operation : item) {
                assertThat(ids.add(operation.path("operationId").asText())).isTrue();
                assertThat(operation.path("summary").asText()).isNotBlank();
                assertThat(operation.path("tags")).hasSize(1);
                assertThat(operation.path("security")).hasSize(1);
                assertThat(operation.at("/responses/500/$ref").asText()).isEqualTo("#/components/responses/Internal");
            }
        }
        assertThat(ids).contains("createNote", "patchNote", "listNotes");
    }

    @Test
    void writes_take_the_common_headers() {
        var create = document.at("/paths/~1v1~1notes/post");

        assertThat(create.at("/parameters").findValuesAsText("$ref"))
                .containsExactly("#/components/parameters/Idempotency-Key", "#/components/parameters/Bandhu-Quiet");
        assertThat(create.at("/responses/201/headers").properties())
                .extracting(header -> header.getKey())
                .contains("Correlation-Id", "ETag", "Location", "Bandhu-Position");
    }

    @Test
    void a_patch_is_described_by_its_record_with_nothing_required() {
        var patch = document.at("/paths/~1v1~1notes~1{id}/patch");

        assertThat(patch.at("/requestBody/content/application~1merge-patch+json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/PatchNote");
        assertThat(document.at("/components/schemas/PatchNote").has("required")).isFalse();
        assertThat(patch.at("/responses/412/$ref").asText()).isEqualTo("#/components/responses/PreconditionFailed");
    }

    @Test
    void the_document_says_what_it_is() {
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.at("/info/title").asText()).isEqualTo("Bandhu sample-service");
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("/");
    }
}
