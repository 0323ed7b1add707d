package bandhu.clients;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Spectral and Redocly find nothing in the five documents and in the one of all: no error, no warning. */
class LintTest {
    private final List<Object> documents = new ArrayList<>();

    @BeforeEach
    void collect() throws Exception {
        assumeTrue(Node.isWanted(), Node.MISSING);
        Workshop.SERVICES.forEach(service -> documents.add(Workshop.contracts().resolve("api/" + service + ".yaml")));
        Path merged = Workshop.module().resolve("target/merged.json");
        documents.add(Files.writeString(merged, Workshop.merged()));
    }

    @Test
    void spectral_finds_nothing() throws Exception {
        documents.addFirst("--fail-severity=hint");
        documents.addFirst("--ruleset=spectral.yaml");
        documents.addFirst("lint");

        Output said = Node.run("node_modules/@stoplight/spectral-cli/dist/index.js", documents.toArray());

        assertThat(said.exitCode()).as(said.text()).isZero();
    }

    @Test
    void redocly_finds_nothing() throws Exception {
        Output said = Node.run("redocly.mjs", documents.toArray());

        assertThat(said.exitCode()).as(said.text()).isZero();
    }
}
