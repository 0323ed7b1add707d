package bandhu.e2e;

import bandhu.clients.JavaClient;
import bandhu.clients.Node;
import bandhu.clients.Output;
import bandhu.clients.TypeScriptClient;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Programs that know the API by its document alone create, read, page, patch, and are told what they did wrong. */
@ExtendWith(WholeSuite.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ClientsIT {

    @Test
    void a_program_in_typescript_gets_along(RunningSuite suite) throws Exception {
        assumeTrue(Node.isWanted(), Node.MISSING);

        Output said = TypeScriptClient.run(access(suite));

        assertThat(said.exitCode()).as(said.text()).isZero();
        assertThat(said.text().lines())
                .containsExactly(
                        "read නිමල්",
                        "found 5",
                        "patched si",
                        "stale 412 precondition-failed",
                        "refused 422 /emails/0/address");
    }

    @Test
    void a_program_in_java_gets_along(RunningSuite suite) throws Exception {
        Output said = JavaClient.run(access(suite));

        assertThat(said.exitCode()).as(said.text()).isZero();
        assertThat(said.text().lines())
                .containsExactly(
                        "read நிமல்",
                        "found 5",
                        "patched ta",
                        "stale 412 precondition-failed",
                        "refused 422 /emails/0/address");
    }

    private static Map<String, String> access(RunningSuite suite) throws IOException {
        String tenant = "clients-" + UUID.randomUUID().toString().substring(0, 8);
        return Map.of("BANDHU_URL", suite.gateway().toString(), "BANDHU_TOKEN", suite.token(tenant, "integration"));
    }
}
