package bandhu.testing.contract;

import bandhu.testing.TestRun;
import bandhu.testing.lint.ApiLint;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service's OpenAPI document is the one in {@code docs/contracts/api}, and keeps the house's conventions. Run with {@code
 * -Dbandhu.contracts=write} to take over an intended change.
 */
public interface OpenApiSnapshot {

    @Test
    default void the_document_is_the_one_that_was_agreed() throws IOException {
        Path file = Path.of(System.getProperty("bandhu.root", ".."))
                .resolve("docs/contracts/api/" + TestRun.current().service() + ".yaml");
        String served = ApiDocument.fetch("yaml");
        if (System.getProperty("bandhu.contracts", "").equals("write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, served);
        }
        assertThat(file)
                .as("the agreed document; -Dbandhu.contracts=write makes it")
                .exists();
        assertThat(served).isEqualTo(Files.readString(file));
    }

    @Test
    default void every_text_and_every_list_has_an_end() {
        assertThat(new ApiLint(ApiDocument.read().root()).unbounded()).isEmpty();
    }

    @Test
    default void every_example_is_what_its_schema_says() {
        assertThat(new ApiLint(ApiDocument.read().root()).wrongExamples()).isEmpty();
    }

    @Test
    default void operation_ids_are_unique() {
        assertThat(Operation.all().map(Operation::id)).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    default void every_operation_has_a_tag_and_a_summary() {
        assertThat(Operation.all()
                        .filter(operation -> operation.node().path("tags").isEmpty()
                                || operation.node().path("summary").asText().isBlank()))
                .isEmpty();
    }

    @Test
    default void every_operation_says_its_security() {
        ApiDocument document = ApiDocument.read();
        boolean forAll = document.root().has("security");
        assertThat(document.root().at("/components/securitySchemes")).isNotEmpty();
        assertThat(document.operations())
                .allMatch(operation -> forAll || operation.node().has("security"));
    }

    @Test
    default void errors_are_shared_by_reference() {
        List<String> faults = new ArrayList<>();
        Operation.all().forEach(operation -> {
            JsonNode responses = operation.node().path("responses");
            if (responses.properties().stream()
                    .noneMatch(response -> response.getKey().startsWith("4"))) {
                faults.add(operation + " names no error");
            }
            responses.properties().stream()
                    .filter(response -> response.getKey().startsWith("4")
                            || response.getKey().startsWith("5"))
                    .filter(response -> !response.getValue().has("$ref"))
                    .forEach(response -> faults.add(operation + " describes " + response.getKey() + " itself"));
        });
        assertThat(faults).isEmpty();
    }
}
