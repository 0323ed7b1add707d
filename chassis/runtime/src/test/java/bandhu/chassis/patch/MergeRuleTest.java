package bandhu.chassis.patch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MergeRuleTest {
    private final ObjectMapper json = new ObjectMapper();

    /** The examples of RFC 7396, appendix A. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"a":"b"}           | {"a":"c"}                    | {"a":"c"}
            {"a":"b"}           | {"b":"c"}                    | {"a":"b","b":"c"}
            {"a":"b"}           | {"a":null}                   | {}
            {"a":"b","b":"c"}   | {"a":null}                   | {"b":"c"}
            {"a":["b"]}         | {"a":"c"}                    | {"a":"c"}
            {"a":"c"}           | {"a":["b"]}                  | {"a":["b"]}
            {"a":{"b":"c"}}     | {"a":{"b":"d","c":null}}     | {"a":{"b":"d"}}
            {"a":[{"b":"c"}]}   | {"a":[1]}                    | {"a":[1]}
            ["a","b"]           | ["c","d"]                    | ["c","d"]
            {"a":"b"}           | ["c"]                        | ["c"]
            {"a":"foo"}         | null                         | null
            {"a":"foo"}         | "bar"                        | "bar"
            {"e":null}          | {"a":1}                      | {"e":null,"a":1}
            [1,2]               | {"a":"b","c":null}           | {"a":"b"}
            {}                  | {"a":{"bb":{"ccc":null}}}    | {"a":{"bb":{}}}
            """)
    void a_patch_gives_what_the_rfc_says(String target, String patch, String result) throws Exception {
        assertThat(MergeRule.merge(json.readTree(target), json.readTree(patch))).isEqualTo(json.readTree(result));
    }

    @Test
    void the_leaves_of_a_patch_are_what_it_writes() throws Exception {
        var patch = (ObjectNode) json.readTree("{\"a\":{\"b\":1,\"c\":{}},\"d\":[{\"e\":2}],\"f/g\":null}");

        assertThat(MergeRule.leaves(patch)).containsOnlyKeys("/a/b", "/a/c", "/d", "/f~1g");
    }
}
