package bandhu.chassis.http.edge;

import bandhu.chassis.problem.CommonProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "/v1/customers", "a=b&c", "q=%E0%B6%86%e0%b6%b1", "%F0%9F%92%A9", "%00", "\"<>|^`{}"})
    void text_in_percent_encoding_can_be_read(String part) {
        assertThat(Addresses.isReadable(part)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "a%",
                "a%4",
                "%zz",
                "%4g",
                "%u0041",
                "%\uff11\uff11",
                "%ff",
                "%c0%af",
                "%ed%a0%80",
                "%f5%80%80%80",
                "%e0%b6",
                "a b",
                "a\tb",
                "\u00e9",
                "\u007f"
            })
    void what_is_no_text_cannot(String part) {
        assertThat(Addresses.isReadable(part)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/v1/customers/%E0%B6%86?q=a&limit=1", "http://localhost/v1", "*", "localhost:80", "/a?[]=1"
            })
    void an_address_that_can_be_read_is_let_through(String target) {
        assertThat(Addresses.fault(target)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/%ff?a=b", "/<>", "/a#b", "/{id}"})
    void a_path_that_cannot_is_not_found(String target) {
        assertThat(Addresses.fault(target).orElseThrow().type()).isEqualTo(CommonProblem.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?%zz", "/?a=%ff", "/?a=<>", "/?a=b#c"})
    void a_query_that_cannot_is_invalid(String target) {
        assertThat(Addresses.fault(target).orElseThrow().type()).isEqualTo(CommonProblem.INVALID_PARAMETER);
    }
}
