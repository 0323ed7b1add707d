package bandhu.testing.notes;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What clients send stands in no log, whatever fails. */
@QuarkusTest
class QuietLogTest {
    private static final Logger ROOT = Logger.getLogger("");
    private final Lines lines = new Lines();
    private final Client client = Tenants.random().as(Roles.ADMIN);

    @BeforeEach
    void listen() {
        ROOT.addHandler(lines);
    }

    @AfterEach
    void stop() {
        ROOT.removeHandler(lines);
    }

    @Test
    void a_row_that_the_database_refuses_is_not_quoted() {
        Map<String, Object> note = Map.of("id", UUID.randomUUID(), "title", "Nimal's secret", "stars", 1);
        client.post("/v1/notes", note).statusCode(201);

        client.post("/v1/notes", note).statusCode(409);
        client.post("/v1/notes/batch", Map.of("operations", List.of(Map.of("op", "create", "data", note))))
                .statusCode(200);

        assertThat(lines.said).noneMatch(line -> line.contains("secret"));
    }

    private static final class Lines extends Handler {
        private final List<String> said = new CopyOnWriteArrayList<>();
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
            said.add(formatter.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
