package bandhu.testing.job;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Patience;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** What others do between a request and its job. */
@QuarkusTest
class BulkRacesTest {
    private static final Map<String, Object> PAINT = Map.of(
            "where",
            Map.of("field", "stars", "op", "eq", "value", 5),
            "action",
            Map.of("update", Map.of("color", "RED")));

    @ConfigProperty(name = "quarkus.flyway.jdbc-url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String user;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    @Test
    void a_record_that_is_changed_at_that_moment_is_asked_again() throws Exception {
        String changed = note();
        String other = note();
        UUID job;
        try (Connection writer = connect()) {
            run(writer, "UPDATE note SET stars = 1 WHERE id = '" + changed + "'");
            job = bulk();
            await().atMost(Patience.LIMIT).until(() -> isAwaited(writer));
            writer.commit();
        }

        JsonPath done = JobWorld.expect(tenant, job, "done");

        assertThat(done.getLong("processed")).isEqualTo(1);
        admin.get("/v1/notes/" + changed).body("color", nullValue());
        admin.get("/v1/notes/" + other).body("color", equalTo("RED"));
    }

    @Test
    void records_that_are_made_after_the_request_are_left_alone() throws Exception {
        String before = note();
        UUID job;
        String after;
        try (Connection holder = connect()) {
            run(holder, "LOCK TABLE job_turn IN EXCLUSIVE MODE");
            job = bulk();
            after = note();
        }

        JsonPath done = JobWorld.expect(tenant, job, "done");

        assertThat(done.getLong("processed")).isEqualTo(1);
        admin.get("/v1/notes/" + before).body("color", equalTo("RED"));
        admin.get("/v1/notes/" + after).body("color", nullValue());
    }

    private UUID bulk() {
        return UUID.fromString(
                admin.post("/v1/notes/bulk", PAINT).statusCode(202).extract().path("id"));
    }

    private String note() {
        List<String> ids = admin.post(
                        "/v1/notes/batch",
                        Map.of("operations", List.of(Map.of("op", "create", "data", Map.of("title", "n", "stars", 5)))))
                .statusCode(200)
                .extract()
                .path("items.id");
        return ids.getFirst();
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Whether somebody waits for the end of this connection's transaction. */
    private static boolean isAwaited(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var waiting = statement.executeQuery(
                        "SELECT 1 FROM pg_locks WHERE NOT granted AND transactionid = pg_current_xact_id()::xid")) {
            return waiting.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
