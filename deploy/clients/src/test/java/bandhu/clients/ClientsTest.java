package bandhu.clients;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A program in TypeScript and one in Java compile against what the generators make of the merged document. */
class ClientsTest {

    @Test
    void the_program_in_typescript_compiles_strictly() throws Exception {
        assumeTrue(Node.isWanted(), Node.MISSING);

        assertThat(TypeScriptClient.build().resolve("dist/example.js")).exists();
    }

    @Test
    void the_program_in_java_compiles() throws Exception {
        assertThat(JavaClient.build().resolve("classes/Example.class")).exists();
    }
}
