package bandhu.testing.web;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class AnswersTest {
    private final Client client = Tenants.random().as(Roles.ADMIN);
    private final UUID id = UUID.randomUUID();

    @Test
    void a_view_has_its_tag_and_a_new_one_its_location() {
        client.get("/v1/echoes/" + id)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .header("Cache-Control", "private, no-cache");
        client.post("/v1/echoes/made", Map.of("customerId", id.toString()))
                .statusCode(201)
                .header("ETag", "\"7\"")
                .header("Location", "/v1/echoes/" + id);
        client.request().head("/v1/echoes/" + id).then().statusCode(200).header("ETag", "\"3\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "3"      | 304
            W/"3"    | 304
            "2", "3" | 304
            *        | 304
            "2"      | 200
            3        | 200
            """)
    void what_the_client_has_is_not_sent_again(String known, int status) {
        client.with("If-None-Match", known)
                .get("/v1/echoes/" + id)
                .statusCode(status)
                .header("ETag", "\"3\"")
                .body(status == 304 ? emptyOrNullString() : not(emptyOrNullString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "1-1-1-1-1", "0190a8c0-0000-7000-8000-00000000000g", "%00"})
    void a_malformed_id_is_not_found(String malformed) {
        client.request()
                .urlEncodingEnabled(false)
                .get("/v1/echoes/" + malformed)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Correlation-Id", notNullValue());
    }

    @Test
    void an_unknown_path_is_not_found() {
        for (String path : new String[] {"/v1/nothing", "/nothing", "/", "/v1/echoes/a/b/c", "/q/nothing"}) {
            client.get(path)
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("not-found"))
                    .header("Correlation-Id", notNullValue());
        }
    }

    @Test
    void a_method_that_is_not_offered_names_those_that_are() {
        client.delete("/v1/echoes")
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", containsString("POST"))
                .body("code", equalTo("method-not-allowed"));
    }

    @Test
    void other_media_types_are_refused() {
        client.request()
                .contentType("text/plain")
                .body("{}")
                .post("/v1/echoes")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("code", equalTo("unsupported-media-type"));
        client.with("Accept", "image/png")
                .get("/v1/echoes/" + id)
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("not-acceptable"));
    }

    @ParameterizedTest
    @CsvSource({
        "whole=x, ?whole",
        "whole=11, ?whole",
        "id=1, ?id",
        "flag=yes, ?flag",
        "odd=1, ?odd",
        "whole=1&whole=2, ?whole",
        "whole=, ?whole"
    })
    void a_fault_in_a_query_parameter_is_400_with_its_name(String query, String pointer) {
        client.get("/v1/echoes/numbers?" + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-parameter"))
                .body("violations[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "23505, 409, already-exists", "40001, 503, unavailable", "40P01, 503, unavailable", "25P04, 503, unavailable",
        "08006, 503, unavailable", "53300, 503, unavailable", "22021, 422, invalid", "42P01, 500, internal",
        "stale, 409, conflict", "null, 500, internal", "too-many, 429, too-many-requests"
    })
    void a_failure_says_what_a_client_should_know_and_no_more(String kind, int status, String code) {
        var answer = client.get("/v1/faults/" + kind)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
        if (status == 503 || status == 429) {
            answer.header("Retry-After", "1");
        }
    }

    @Test
    void the_method_cannot_be_overridden() {
        client.with("X-HTTP-Method-Override", "DELETE").get("/v1/echoes/" + id).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 70_000})
    void long_addresses_and_headers_are_refused(int length) {
        client.get("/v1/echoes/" + "a".repeat(length))
                .statusCode(414)
                .contentType("application/problem+json")
                .header("Correlation-Id", notNullValue())
                .body("code", equalTo("uri-too-long"));
        client.with("X-Long", "a".repeat(length))
                .get("/v1/echoes/" + id)
                .statusCode(431)
                .contentType("application/problem+json")
                .header("Correlation-Id", notNullValue())
                .body("code", equalTo("headers-too-large"));
    }

    @Test
    void health_and_metrics_are_for_everyone() {
        for (String path :
                new String[] {"/q/health", "/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi"}) {
            Client.anonymous().get(path).statusCode(200);
        }
    }
}
