package bandhu.clients;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

/** What clients were promised still holds. */
class CompatibilityTest {
    private Agreed agreed;

    @BeforeEach
    void find() throws Exception {
        agreed = Agreed.find()
                .orElseGet(() -> abort("git does not know the revision in docs/contracts/BASE: nothing is compared."));
    }

    static List<String> services() {
        return Workshop.SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void the_api_only_grew(String service) throws Exception {
        String file = "api/" + service + ".yaml";

        ChangedOpenApi changed = OpenApiCompare.fromContents(
                agreed.text(file), Files.readString(Workshop.contracts().resolve(file)));

        assertThat(changed.isCompatible()).as(() -> broken(changed)).isTrue();
    }

    @Test
    void events_of_then_are_events_of_now() throws Exception {
        Path events = Workshop.contracts().resolve("events");
        for (String example : agreed.files("events")) {
            if (example.endsWith(".example.json")) {
                Path schema = events.resolve(example.replace(".example.", ".schema."));
                assertThat(schema).exists();
                assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(Files.readString(schema))
                                .validate(agreed.text("events/" + example), InputFormat.JSON))
                        .as(example + " by the schema of now")
                        .isEmpty();
            }
        }
    }

    private static String broken(ChangedOpenApi changed) {
        return Stream.concat(
                        changed.getMissingEndpoints().stream().map(gone -> gone + " is gone"),
                        changed.getChangedOperations().stream()
                                .filter(ChangedOperation::isIncompatible)
                                .map(operation -> operation.getHttpMethod() + " " + operation.getPathUrl()))
                .collect(Collectors.joining(
                        "\n", "Clients of these no longer fit (git diff with docs/contracts/BASE says why):\n", ""));
    }
}
