package bandhu.testing.web;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenants;
import bandhu.testing.TestData;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Published collections of hard input: JSONTestSuite and the Big List of Naughty Strings. */
@QuarkusTest
class TestDataTest {
    private final Client client = Tenants.random().as(Roles.ADMIN);
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void json_is_told_from_what_is_not() throws IOException {
        for (Path file : TestData.files("json-suite/test_parsing")) {
            String name = file.getFileName().toString();
            var answer = post("/v1/echoes/any", Files.readAllBytes(file)).extract();
            String code = answer.statusCode() == 200 ? "" : answer.path("code");
            if (name.startsWith("n_")) {
                assertThat(code).as(name).isEqualTo("malformed-json");
                assertThat(answer.statusCode()).as(name).isEqualTo(400);
            } else if (name.startsWith("y_")) {
                assertThat(code).as(name).isNotEqualTo("malformed-json");
            }
            assertThat(answer.statusCode()).as(name).isLessThan(500);
        }
    }

    @Test
    void naughty_texts_come_back_in_normal_form_or_are_refused() throws IOException {
        List<?> texts = json.readValue(
                TestData.folder("naughty-strings").resolve("blns.json").toFile(), List.class);
        for (Object text : texts) {
            var answer = post("/v1/echoes", json.writeValueAsBytes(Map.of("text", text)))
                    .extract();
            if (answer.statusCode() == 200) {
                assertThat(answer.<String>path("text"))
                        .isEqualTo(Normalizer.normalize((String) text, Normalizer.Form.NFC));
            } else {
                assertThat(answer.statusCode()).as((String) text).isEqualTo(422);
            }
        }
    }

    private ValidatableResponse post(String path, byte[] body) {
        return client.request()
                .header("Content-Type", "application/json")
                .body(body)
                .post(path)
                .then();
    }
}
