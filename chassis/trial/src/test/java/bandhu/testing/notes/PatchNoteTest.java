package bandhu.testing.notes;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class PatchNoteTest {
    private final Client client = Tenants.random().as(Roles.ADMIN);
    private String path;

    @BeforeEach
    void have_a_note() {
        path = client.post("/v1/notes", Map.of("title", "first", "stars", 3, "color", "RED"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", matchesPattern("/v1/notes/[0-9a-f-]{36}"))
                .header("Bandhu-Position", matchesPattern("sample/[0-9a-f-]{36}"))
                .extract()
                .header("Location");
    }

    @Test
    void what_is_absent_stays_and_null_clears() {
        patch("{\"title\": \"second\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("second"))
                .body("color", equalTo("RED"));
        patch("{\"color\": null}").statusCode(200).body("color", nullValue());
    }

    @Test
    void a_patch_that_changes_nothing_leaves_no_trace() {
        patch("{\"title\": \"first\"}").statusCode(200).header("ETag", "\"1\"").header("Bandhu-Position", nullValue());
        client.get(path + "/history").statusCode(200).body("items", hasSize(1));
    }

    @Test
    void what_was_read_may_be_sent_back() {
        String read = client.get(path).statusCode(200).extract().asString();

        patch(read).statusCode(200).header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"stars": 4}              | 422 | /stars        | read-only
            {"createdBy": "me"}       | 422 | /createdBy    | read-only
            {"odd": 4}                | 400 | /odd          | unknown-member
            {"title": null}           | 422 | /title        | required
            {"title": 7}              | 400 | /title        | wrong-type
            {"color": "PINK"}         | 422 | /color        | unknown-value
            {"version": 9}            | 422 | /version      | unknown-version
            {"version": "1"}          | 400 | /version      | wrong-type
            {"externalIds": [{"system": "a", "id": "1", "x": 1}]} | 400 | /externalIds/0/x | unknown-member
            {"externalIds": [{"x": {"y": [1]}, "system": "a", "id": "1"}]} | 400 | /externalIds/0/x | unknown-member
            {"externalIds": [{"system": "a", "id": "1", "x": {"y": [1]}}]} | 400 | /externalIds/0/x | unknown-member
            {"externalIds": [{"system": "a", "id": "1", "x": [1]}]} | 400 | /externalIds/0/x | unknown-member
            {"externalIds": [{"system": "A", "id": "1"}]} | 422 | /externalIds/0/system | invalid-format
            """)
    void a_patch_must_be_right(String body, int status, String pointer, String code) {
        patch(body)
                .statusCode(status)
                .body("violations[0].pointer", equalTo(pointer))
                .body("violations[0].code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = "[] | wrong-type \n null | wrong-type \n '' | malformed-json \n 3 | wrong-type")
    void a_patch_is_an_object(String body, String code) {
        patch(body).statusCode(400).body("code", equalTo(code));
    }

    @Test
    void a_stale_condition_fails() {
        patch("{\"title\": \"second\"}").statusCode(200);

        client.with("If-Match", "\"1\"")
                .patch(path, "{\"title\": \"third\"}")
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
        client.with("If-Match", "W/\"2\"").patch(path, "{\"title\": \"third\"}").statusCode(412);
        client.with("If-Match", "2").patch(path, "{\"title\": \"third\"}").statusCode(400);
        client.with("If-Match", "\"2\"").patch(path, "{\"title\": \"third\"}").statusCode(200);
        client.with("If-Match", "*").patch(path, "{\"title\": \"fourth\"}").statusCode(200);
        client.with("If-Match", "\"1\"").delete(path).statusCode(412);
    }

    @Test
    void only_members_that_were_changed_since_conflict() {
        patch("{\"title\": \"second\"}").statusCode(200);

        patch("{\"version\": 1, \"title\": \"mine\"}")
                .statusCode(409)
                .body("code", equalTo("version-conflict"))
                .body("conflicts", hasSize(1))
                .body("conflicts[0].pointer", equalTo("/title"))
                .body("conflicts[0].current", equalTo("second"));
        patch("{\"version\": 1, \"color\": \"DARK_BLUE\"}").statusCode(200).header("ETag", "\"3\"");
        patch("{\"version\": 3, \"title\": \"mine\"}").statusCode(200).header("ETag", "\"4\"");
    }

    private ValidatableResponse patch(String body) {
        return client.patch(path, body);
    }
}
