package bandhu.clients;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The events as one AsyncAPI document, made from their schemas with {@code -Dbandhu.contracts=write}. */
class AsyncApiTest {
    private final Path file = Workshop.contracts().resolve("asyncapi.yaml");

    @Test
    void the_document_is_the_one_that_the_schemas_make() throws Exception {
        String made = AsyncApiDocument.of(Workshop.contracts().resolve("events"));
        if ("write".equals(System.getProperty("bandhu.contracts"))) {
            Files.writeString(file, made);
        }
        assertThat(file).as("-Dbandhu.contracts=write makes it").exists();
        assertThat(made).isEqualTo(Files.readString(file));
    }

    @Test
    void its_parser_finds_nothing() throws Exception {
        assumeTrue(Node.isWanted(), Node.MISSING);

        Output said = Node.run("asyncapi.mjs", file);

        assertThat(said.exitCode()).as(said.text()).isZero();
    }
}
