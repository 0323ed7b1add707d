package bandhu.testing.notes;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class IdempotentNotesTest {
    private final Tenant tenant = Tenants.random();
    private final Client client = tenant.as(Roles.ADMIN).with("Idempotency-Key", "key 1");
    private final Map<String, Object> note = Map.of("title", "once", "stars", 1);

    @Test
    void the_same_request_has_one_effect_and_one_answer() {
        var first = client.post("/v1/notes", note)
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract();

        client.post("/v1/notes", note)
                .statusCode(201)
                .contentType("application/json")
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .header("Bandhu-Position", first.header("Bandhu-Position"))
                .body(equalTo(first.asString()));
        client.with("Idempotency-Key", "\"key 1\"")
                .post("/v1/notes", note)
                .statusCode(201)
                .header("Idempotency-Replayed", "true");
        client.get("/v1/notes").body("items", hasSize(1));
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        client.post("/v1/notes", note).statusCode(201);

        client.post("/v1/notes", Map.of("title", "twice", "stars", 1))
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void a_key_is_one_person_s_on_one_path() {
        String location =
                client.post("/v1/notes", note).statusCode(201).extract().header("Location");

        tenant.as(Roles.MARKETER)
                .with("Idempotency-Key", "key 1")
                .post("/v1/notes", note)
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
        client.delete(location).statusCode(204);
        client.post(location + "/restore", null).statusCode(200).header("Idempotency-Replayed", nullValue());
        client.post(location + "/restore", null).statusCode(200).header("Idempotency-Replayed", "true");
    }

    @Test
    void after_a_refusal_the_key_is_free() {
        client.post("/v1/notes", Map.of("title", "", "stars", 1)).statusCode(422);
        client.post("/v1/notes", Map.of("title", "x", "stars", 1, "occurredAt", "2999-01-01"))
                .statusCode(422);

        client.post("/v1/notes", note).statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "é"})
    void a_key_is_printable(String key) {
        client.with("Idempotency-Key", key)
                .post("/v1/notes", note)
                .statusCode(400)
                .body("violations[0].pointer", equalTo("?Idempotency-Key"));
    }

    @Test
    void at_the_same_moment_one_acts_and_the_others_wait_or_are_told() throws Exception {
        List<Callable<Integer>> posts = Stream.generate(() -> (Callable<Integer>)
                        () -> client.post("/v1/notes", note).extract().statusCode())
                .limit(8)
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(posts)) {
                assertThat(answer.get()).isIn(201, 409);
            }
        }
        client.get("/v1/notes").body("items", hasSize(1));
    }

    @Test
    void the_same_id_twice_exists_already() {
        Map<String, Object> chosen = Map.of("id", UUID.randomUUID().toString(), "title", "mine", "stars", 1);
        Client plain = tenant.as(Roles.ADMIN);

        plain.post("/v1/notes", chosen).statusCode(201);
        plain.post("/v1/notes", chosen).statusCode(409).body("code", equalTo("already-exists"));
    }
}
