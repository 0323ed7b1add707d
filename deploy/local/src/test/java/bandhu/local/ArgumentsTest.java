package bandhu.local;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArgumentsTest {

    @Test
    void words_flags_and_values_are_told_apart_in_any_order() {
        Arguments arguments = new Arguments(new String[] {"token", "--tenant", "acme", "sales-rep", "--user=eva"});

        arguments.allow("--tenant=", "--user=");
        assertThat(arguments.command()).isEqualTo("token");
        assertThat(arguments.required("a role")).isEqualTo("sales-rep");
        assertThat(arguments.value("--tenant", "demo")).isEqualTo("acme");
        assertThat(arguments.value("--user", "me")).isEqualTo("eva");
    }

    @Test
    void what_is_missing_has_its_default() {
        Arguments arguments = new Arguments(new String[] {"up", "-d"});

        assertThat(arguments.has("-d")).isTrue();
        assertThat(arguments.has("--fresh")).isFalse();
        assertThat(arguments.value("--tenant", "demo")).isEqualTo("demo");
    }

    @Test
    void an_unknown_option_and_a_missing_value_are_one_sentence() {
        assertThatThrownBy(() -> new Arguments(new String[] {"up", "--frsh"}).allow("--fresh"))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("does not know --frsh");
        assertThatThrownBy(() -> new Arguments(new String[] {"token", "admin", "--tenant"}))
                .isInstanceOf(Complaint.class)
                .hasMessage("--tenant wants a value.");
        assertThatThrownBy(() -> new Arguments(new String[] {"token"}).required("a role"))
                .isInstanceOf(Complaint.class);
    }
}
