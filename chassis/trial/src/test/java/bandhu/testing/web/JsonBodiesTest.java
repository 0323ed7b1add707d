package bandhu.testing.web;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class JsonBodiesTest {
    private final Client client = Tenants.random().as(Roles.ADMIN);

    @Test
    void what_was_sent_comes_back() {
        post("""
                {"text": "a", "whole": 1, "number": 9223372036854775807, "decimal": 1.50, "flag": true, "kind": "ROUND",
                 "day": "2024-02-29", "moment": "2024-01-01T00:00:00+01:00", "price": {"amount": "12.50", "currency": "LKR"},
                 "items": [{"name": "n", "count": 1}], "extra": {"a": [1, null, "x"]}}
                """)
                .statusCode(200)
                .body("moment", equalTo("2023-12-31T23:00:00Z"))
                .body("price.amount", equalTo("12.50"))
                .body("item", nullValue());
    }

    @Test
    void every_character_is_written_as_itself() {
        String text = "නිමල් 王小明 👩🏽\u200d💻";
        String answer =
                post("{\"text\": \"" + text + "\"}").statusCode(200).extract().asString();

        assertThat(answer).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}}",
                "{} {}",
                "{'a': 1}",
                "{\"text\": 01}",
                "{\"text\": NaN}",
                "\uFEFF{}",
                "// c\n{}"
            })
    void what_is_not_json_is_malformed(String body) {
        post(body).statusCode(400).contentType("application/problem+json").body("code", equalTo("malformed-json"));
    }

    @Test
    void bytes_that_are_not_utf_8_are_malformed() {
        post(new byte[] {'"', (byte) 0xC3, '"'}).statusCode(400).body("code", equalTo("malformed-json"));
        post("{\"text\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1)).statusCode(400);
        client.request()
                .contentType("application/json; charset=ISO-8859-1")
                .body("{}")
                .post("/v1/echoes")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"item": {"name": "n", "count": 1, "odd/~": 1}} | /item/odd~1~0 | unknown-member
            {"items": [{"name": "n", "count": "1"}]}        | /items/0/count | wrong-type
            {"text": 1}                                     | /text          | wrong-type
            {"text": true}                                  | /text          | wrong-type
            {"text": {}}                                    | /text          | wrong-type
            {"whole": 1.0}                                  | /whole         | wrong-type
            {"whole": "1"}                                  | /whole         | wrong-type
            {"whole": ""}                                   | /whole         | wrong-type
            {"whole": true}                                 | /whole         | wrong-type
            {"number": 1.5}                                 | /number        | wrong-type
            {"item": {"name": "n", "count": null}}          | /item/count    | wrong-type
            {"flag": "true"}                                | /flag          | wrong-type
            {"flag": 1}                                     | /flag          | wrong-type
            {"kind": 0}                                     | /kind          | wrong-type
            {"day": 20000}                                  | /day           | wrong-type
            {"day": [2024, 1, 1]}                           | /day           | wrong-type
            {"moment": 1700000000}                          | /moment        | wrong-type
            {"customerId": 7}                               | /customerId    | wrong-type
            {"item": []}                                    | /item          | wrong-type
            {"item": "x"}                                   | /item          | wrong-type
            {"items": {}}                                   | /items         | wrong-type
            []                                              | ''             | wrong-type
            "text"                                          | ''             | wrong-type
            """)
    void what_cannot_be_read_is_400_at_its_place(String body, String pointer, String code) {
        post(body)
                .statusCode(400)
                .body("code", equalTo(code))
                .body("violations[0].pointer", equalTo(pointer))
                .body("violations[0].code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "OVAL"}                                   | /kind          | unknown-value
            {"kind": ""}                                       | /kind          | unknown-value
            {"day": "2023-02-29"}                              | /day           | invalid-format
            {"day": ""}                                        | /day           | invalid-format
            {"moment": "yesterday"}                            | /moment        | invalid-format
            {"moment": "2024-01-01T00:00:00"}                  | /moment        | invalid-format
            {"customerId": "1-1-1-1-1"}                        | /customerId    | invalid-format
            {"whole": 99999999999}                             | /whole         | number-out-of-range
            {"decimal": 1e999999999}                           | /decimal       | number-out-of-range
            {"price": {"amount": "x", "currency": "LKR"}}      | /price         | invalid-value
            {"price": {"amount": "1.234", "currency": "LKR"}}  | /price         | invalid-value
            {"text": "a\\u0000b"}                              | /text          | nul-character
            {"text": "a\\ud800"}                               | /text          | lone-surrogate
            {"text": "\\udc00\\ud800"}                         | /text          | lone-surrogate
            {"extra": {"k": ["\\u0000"]}}                      | /extra/k/0     | nul-character
            {"text": "a\\uffff"}                               | /text          | noncharacter
            {"text": "\\ud83f\\udffe"}                         | /text          | noncharacter
            {"day": "+999999999-12-31"}                        | /day           | invalid-format
            {"moment": "-999999999-01-01T00:00:00Z"}           | /moment        | invalid-format
            {"item": {"name": "n"}}                            | /item/count    | required
            {"item": {"name": "", "count": 1}}                 | /item/name     | required
            {"items": [{"name": "n", "count": 0}]}             | /items/0/count | too-small
            {"words": ["a", " "]}                              | /words/1       | required
            """)
    void what_breaks_a_rule_is_422_at_its_place(String body, String pointer, String code) {
        post(body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].pointer", equalTo(pointer))
                .body("violations[0].code", equalTo(code));
    }

    @Test
    void all_broken_rules_are_told_at_once() {
        post("{\"items\": [{\"name\": \"n\", \"count\": 0}, {\"name\": \"123456789012345678901\", \"count\": 1}]}")
                .statusCode(422)
                .body("violations.pointer", hasItems("/items/0/count", "/items/1/name"))
                .body("violations.code", hasItems("too-small", "too-long"));
    }

    @Test
    void of_duplicate_members_the_last_counts() {
        post("{\"text\": \"a\", \"text\": \"b\"}").statusCode(200).body("text", equalTo("b"));
    }

    @Test
    void texts_are_kept_in_normal_form() {
        post("{\"text\": \"e\\u0301\", \"extra\": {\"k\": \"e\\u0301\"}}")
                .statusCode(200)
                .body("text", equalTo("\u00e9"))
                .body("extra.k", equalTo("\u00e9"));
    }

    @Test
    void huge_bodies_are_refused() {
        post("{\"text\": \"" + "a".repeat(10_000_000) + "\"}").statusCode(413).body("code", equalTo("too-large"));
        post("{\"decimal\": " + "9".repeat(1_000_000) + "}").statusCode(400);
        post("[".repeat(100_000)).statusCode(400).body("code", equalTo("malformed-json"));
        post("{\"extra\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}").statusCode(400);
        post("{\"text\": \"" + "a".repeat(1_000_000) + "\"}")
                .statusCode(422)
                .body("violations[0].code", equalTo("too-long"));
    }

    @Test
    void a_body_that_may_be_absent_may_be_absent() {
        client.post("/v1/echoes/optional", null).statusCode(200).body("given", equalTo(false));
        post("/v1/echoes/optional", "{\"name\": \"n\", \"count\": 1}".getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("given", equalTo(true));
    }

    private ValidatableResponse post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    private ValidatableResponse post(byte[] body) {
        return post("/v1/echoes", body);
    }

    private ValidatableResponse post(String path, byte[] body) {
        return client.request()
                .header("Content-Type", "application/json")
                .body(body)
                .post(path)
                .then();
    }
}
