package bandhu.testing.notes;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.security.Roles;
import bandhu.chassis.sql.Sql;
import bandhu.testing.Client;
import bandhu.testing.Patience;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.TestRun;
import bandhu.testing.embedded.TestInfrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class BatchNotesTest {
    @Inject
    Sql sql;

    @Inject
    Calls calls;

    private final Tenant tenant = Tenants.random();
    private final Client client = tenant.as(Roles.ADMIN);

    @Test
    void operations_are_done_in_order_and_call_each_other_by_name() {
        batch(
                        false,
                        create("one", "a"),
                        Map.of("op", "update", "id", "$ref:a", "data", Map.of("title", "two")),
                        upsert("x", "three"),
                        upsert("x", "four"),
                        Map.of("op", "delete", "id", "$ref:a", "ifMatch", "\"2\""))
                .statusCode(200)
                .body("items.status", contains(201, 200, 201, 200, 204))
                .body("items[1].body.title", equalTo("two"))
                .body("items[1].body.version", equalTo(2))
                .body("items[3].body.title", equalTo("three"))
                .body("items[4].body", nullValue());

        client.get("/v1/notes").body("items.title", contains("three"));
    }

    @Test
    void each_operation_stands_for_itself() {
        UUID known = UUID.randomUUID();
        client.post("/v1/notes", Map.of("id", known, "title", "known", "stars", 1))
                .statusCode(201);

        batch(
                        false,
                        create("good", null),
                        Map.of("op", "create", "data", Map.of("title", "", "stars", 9)),
                        Map.of("op", "create", "data", Map.of("id", known, "title", "again", "stars", 1)),
                        Map.of("op", "update", "id", UUID.randomUUID(), "data", Map.of("title", "nobody")),
                        Map.of("op", "update", "id", known, "ifMatch", "\"7\"", "data", Map.of("title", "stale")),
                        Map.of("op", "update", "id", "$ref:nobody", "data", Map.of()),
                        create("good too", null))
                .statusCode(200)
                .body("items.status", contains(201, 422, 409, 404, 412, 422, 201))
                .body("items[0].problem", nullValue())
                .body(
                        "items[1].problem.violations.pointer",
                        contains("/operations/1/data/stars", "/operations/1/data/title"))
                .body("items[2].problem.code", equalTo("already-exists"))
                .body("items[5].problem.violations.pointer", contains("/operations/5/id"));

        client.get("/v1/notes?sort=createdAt").body("items.title", contains("known", "good", "good too"));
    }

    @ParameterizedTest
    @CsvSource({"'', 422, /operations/1/data/title", "same, 409,"})
    void all_are_applied_or_none(String title, int status, String pointer) {
        UUID id = UUID.randomUUID();
        Map<String, Object> first =
                Map.of("op", "create", "ref", "a", "data", Map.of("id", id, "title", "x", "stars", 1));
        Map<String, Object> second = Map.of("op", "create", "data", Map.of("id", id, "title", title, "stars", 1));

        batch(true, first, second, create("last", null))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("batch-refused"))
                .body("violations.pointer", pointer == null ? hasSize(0) : contains(pointer))
                .body("items.status", contains(424, status, 424))
                .body("items[0].problem.code", equalTo("not-applied"));
        client.get("/v1/notes").body("items", hasSize(0));

        batch(true, first, create("last", null)).statusCode(200).body("items.status", contains(201, 201));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_same_request_has_one_effect_and_one_answer(boolean atomic) {
        Client keyed = client.with("Idempotency-Key", "batch");
        Object body = body(atomic, create("one", null), create("two", null));
        String first =
                keyed.post("/v1/notes/batch", body).statusCode(200).extract().asString();

        keyed.post("/v1/notes/batch", body)
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));
        keyed.post("/v1/notes/batch", body(atomic, create("three", null)))
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        client.get("/v1/notes").body("items", hasSize(2));
    }

    @Test
    void a_request_that_was_cut_off_does_what_is_missing() {
        Client keyed = client.with("Idempotency-Key", "batch");
        Object body = body(
                false, create("one", null), Map.of("op", "delete", "id", UUID.randomUUID()), create("three", null));
        keyed.post("/v1/notes/batch", body).body("items.status", contains(201, 404, 201));
        forgetTheWholeAnswerAnd("three");

        keyed.post("/v1/notes/batch", body)
                .statusCode(200)
                .header("Idempotency-Replayed", nullValue())
                .body("items.status", contains(201, 404, 201));

        client.get("/v1/notes?sort=createdAt").body("items.title", contains("one", "three", "three"));
    }

    /** Both want both records; only the batch ever looks for a deadlock, so that it is the one that is ended. */
    @Test
    void a_batch_that_the_database_ends_for_the_sake_of_another_transaction_is_done_after_it() throws Exception {
        List<UUID> ids = Stream.generate(UUID::randomUUID)
                .limit(2)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        ids.forEach(id -> client.post("/v1/notes", Map.of("id", id, "title", "old", "stars", 1))
                .statusCode(201));
        Object[] updates = ids.stream()
                .map(id -> Map.of("op", "update", "id", id, "data", Map.of("title", "new")))
                .toArray();

        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                Connection gate = connect();
                Connection other = connect()) {
            run(other, "SET application_name = 'other'");
            run(other, "SET deadlock_timeout = '1h'");
            run(other, lock(ids.getLast()));
            run(gate, lock(ids.getFirst()));
            Future<ValidatableResponse> answer = threads.submit(() -> batch(true, updates));
            await().atMost(Patience.LIMIT).until(() -> anyone(gate, "pg_backend_pid() = ANY(pg_blocking_pids(pid))"));
            Future<?> both = threads.submit(() -> {
                run(other, lock(ids.getFirst()));
                return null;
            });
            await().atMost(Patience.LIMIT)
                    .until(() -> anyone(gate, "application_name = 'other' AND cardinality(pg_blocking_pids(pid)) > 0"));
            gate.commit();
            both.get();
            other.commit();

            answer.get().statusCode(200).body("items.body.title", contains("new", "new"));
        }
    }

    private static Connection connect() throws SQLException {
        Connection connection =
                TestInfrastructure.join().connect(TestRun.current().database());
        connection.setAutoCommit(false);
        return connection;
    }

    private static String lock(UUID note) {
        return "SELECT 1 FROM note WHERE id = '" + note + "' FOR UPDATE";
    }

    private static boolean anyone(Connection watcher, String condition) throws SQLException {
        try (var statement = watcher.createStatement();
                var found = statement.executeQuery("SELECT 1 FROM pg_stat_activity WHERE " + condition)) {
            return found.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void between_one_and_a_thousand_operations_are_taken() {
        batch(false).statusCode(422).body("violations.pointer", contains("/operations"));
        Object[] many =
                IntStream.rangeClosed(0, 1000).mapToObj(i -> create("n", null)).toArray();
        batch(false, many).statusCode(422).body("violations.code", contains("too-long"));
        batch(true, Arrays.copyOf(many, 1000)).statusCode(200).body("items", hasSize(1000));
    }

    @ParameterizedTest
    @CsvSource({
        "{\"op\":\"merge\"}, 422, /operations/0/op",
        "{\"op\":\"create\"}, 422, /operations/0/data",
        "{\"op\":\"delete\"}, 422, /operations/0/id",
        "{\"op\":\"upsert\"}, 422, /operations/0/externalId",
        "{}, 422, /operations/0/op",
        "{\"colour\":1}, 400, /operations/0/colour",
        "{\"op\":\"delete\";\"id\":\"7\"}, 422, /operations/0/id",
    })
    void nonsense_is_told_with_its_place(String operation, int status, String pointer) {
        client.post("/v1/notes/batch", "{\"operations\":[" + operation.replace(';', ',') + "]}")
                .statusCode(200)
                .body("items.status", contains(status))
                .body("items[0].problem.violations.pointer", contains(pointer));
    }

    private ValidatableResponse batch(boolean atomic, Object... operations) {
        return client.post("/v1/notes/batch", body(atomic, operations));
    }

    private static Object body(boolean atomic, Object... operations) {
        return Map.of("operations", List.of(operations), "atomic", atomic);
    }

    private static Map<String, Object> create(String title, String ref) {
        Map<String, Object> data = Map.of("title", title, "stars", 1);
        return ref == null ? Map.of("op", "create", "data", data) : Map.of("op", "create", "ref", ref, "data", data);
    }

    private static Map<String, Object> upsert(String externalId, String title) {
        return Map.of(
                "op",
                "upsert",
                "externalId",
                Map.of("system", "s", "id", externalId),
                "data",
                Map.of("title", title, "stars", 1));
    }

    /** As if the process had ended after the first operation: then neither of these answers was kept. */
    private void forgetTheWholeAnswerAnd(String title) {
        int gone = calls.as(Call.system(tenant.name(), "test", "c-" + title), () -> QuarkusTransaction.requiringNew()
                .call(() -> sql.update(
                        "DELETE FROM idempotency WHERE tenant_id = ? AND position(?::bytea IN body) > 0",
                        tenant.name(),
                        title.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertThat(gone).isEqualTo(2);
    }
}
