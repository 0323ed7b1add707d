package bandhu.chassis.customfield;

import bandhu.chassis.field.custom.CustomType;
import bandhu.chassis.field.custom.Definition;
import bandhu.chassis.field.custom.Rules;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class SettlementTest {
    private final Map<String, Definition> fields = new LinkedHashMap<>();

    @Test
    void all_that_is_wrong_is_told_at_once() {
        field("size", CustomType.NUMBER, Rules.NONE);
        field("must", CustomType.TEXT, new Rules(true, null, null, null));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> settled(Map.of("size", "x", "a/b", 1), Map.of()))
                .satisfies(problem -> assertThat(problem.violations())
                        .extracting(Violation::pointer, Violation::code)
                        .containsExactlyInAnyOrder(
                                tuple("/customFields/size", "wrong-type"),
                                tuple("/customFields/a~1b", "unknown-custom-field"),
                                tuple("/customFields/must", "required")));
    }

    @Test
    void what_stays_as_it_was_is_not_measured_by_rules_of_later() {
        field("size", CustomType.NUMBER, new Rules(false, 50, null, null));

        assertThat(settled(Map.of("size", 40), Map.of("size", 40))).isEqualTo(Map.of("size", 40));
    }

    @Test
    void values_of_a_deleted_field_stay_unseen() {
        field("size", CustomType.NUMBER, Rules.NONE);
        Map<String, Object> now = Map.of("gone", "still here", "size", 1);

        assertThat(settled(Map.of("size", 2), now)).isEqualTo(Map.of("gone", "still here", "size", 2));
    }

    @Test
    void a_value_of_before_a_change_of_type_stays_as_it_is_stored() {
        field("size", CustomType.TEXT, Rules.NONE);

        assertThat(settled(Map.of("size", "40"), Map.of("size", 40))).isEqualTo(Map.of("size", 40));
        assertThat(settled(Map.of("size", "41"), Map.of("size", 40))).isEqualTo(Map.of("size", "41"));
    }

    @Test
    void null_takes_a_value_away_unless_it_is_required() {
        field("size", CustomType.NUMBER, Rules.NONE);
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("size", null);

        assertThat(settled(nothing, Map.of("size", 1))).isEmpty();
        field("must", CustomType.NUMBER, new Rules(true, null, null, null));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> settled(nothing, Map.of("must", 1)));
    }

    private Map<String, Object> settled(Map<String, Object> wanted, Map<String, Object> now) {
        return new Settlement(fields, now, null).take(wanted).done();
    }

    private void field(String key, CustomType type, Rules rules) {
        fields.put(key, new Definition(UUID.randomUUID(), key, key, type, List.of(), rules, null));
    }
}
