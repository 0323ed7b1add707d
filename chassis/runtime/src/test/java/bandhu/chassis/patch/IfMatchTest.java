package bandhu.chassis.patch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IfMatchTest {
    @Test
    void a_strong_tag_allows_its_version_alone() {
        IfMatch condition = IfMatch.parse("\"3\", W/\"4\" ,\"6\"");

        assertThat(condition.allows(3)).isTrue();
        assertThat(condition.allows(4)).isFalse();
        assertThat(condition.allows(6)).isTrue();
    }

    @Test
    void any_and_none_allow_all() {
        assertThat(IfMatch.parse(" * ").allows(8)).isTrue();
        assertThat(IfMatch.ABSENT.allows(8)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "\"3", "\"3\" \"4\"", "w/\"3\"", "\"3\",", "*, \"3\""})
    void what_is_no_list_of_tags_is_refused(String header) {
        assertThatThrownBy(() -> IfMatch.parse(header)).isInstanceOf(IllegalArgumentException.class);
    }
}
