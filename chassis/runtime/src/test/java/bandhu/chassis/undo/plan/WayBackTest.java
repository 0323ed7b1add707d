package bandhu.chassis.undo.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WayBackTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "a"            | "b"            | "b"            | {"m":"a"}
            null           | "b"            | "b"            | {"m":null}
            "a"            | null           | null           | {"m":"a"}
            ["x"]          | ["x","y"]      | ["x","y"]      | {"m":["x"]}
            1.50           | 2              | 2.0            | {"m":1.50}
            {"g":"A"}      | {"g":"B"}      | {"g":"B"}      | {"m":{"g":"A"}}
            {"g":"A"}      | {"f":"B"}      | {"f":"B"}      | {"m":{"g":"A","f":null}}
            {"n":{"x":1}}  | {"n":{"x":2}}  | {"n":{"x":2}}  | {"m":{"n":{"x":1}}}
            null           | {"g":"B"}      | {"g":"B"}      | {"m":null}
            """)
    void what_has_still_the_value_that_it_was_given_is_set_back(
            String before, String after, String current, String patch) {
        WayBack way = way(false, before, after, current);

        assertThat(way.patch()).isEqualTo(json(patch));
        assertThat(way.conflicts()).isEmpty();
    }

    @Test
    void what_stands_as_before_is_no_conflict_and_nothing_to_do() {
        WayBack way = way(false, "\"a\"", "\"b\"", "\"a\"");

        assertThat(way.patch()).isEmpty();
        assertThat(way.conflicts()).isEmpty();
    }

    @Test
    void what_others_changed_is_left_and_told() {
        WayBack way = way(false, "\"a\"", "\"b\"", "\"c\"");

        assertThat(way.patch()).isEmpty();
        assertThat(way.conflicts()).containsExactly(new Conflict("/m", json("\"a\""), json("\"b\""), json("\"c\"")));
    }

    @Test
    void what_others_changed_is_set_back_by_force_and_told() {
        WayBack way = way(true, "\"a\"", "\"b\"", "\"c\"");

        assertThat(way.patch()).isEqualTo(json("{\"m\":\"a\"}"));
        assertThat(way.conflicts()).hasSize(1);
    }

    @Test
    void parts_of_an_object_are_looked_at_by_themselves() {
        WayBack way = way(
                false,
                "{\"given\":\"A\",\"family\":\"X\"}",
                "{\"given\":\"B\",\"family\":\"Y\"}",
                "{\"given\":\"B\",\"family\":\"Z\"}");

        assertThat(way.patch()).isEqualTo(json("{\"m\":{\"given\":\"A\"}}"));
        assertThat(way.conflicts()).extracting(Conflict::pointer).containsExactly("/m/family");
    }

    private static WayBack way(boolean force, String before, String after, String current) {
        WayBack way = new WayBack(force);
        way.add("m", new MemberChange(json(before), json(after), json(current)));
        return way;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
