package bandhu.chassis.field.custom;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ValueReaderTest {
    private static final List<Option> TIERS =
            List.of(new Option("gold", "Gold", true), new Option("tin", "Tin", false));

    @ParameterizedTest
    @CsvSource({
        "0.000001, 0.000001",
        "-0.10, -0.1",
        "1000000000000, 1000000000000",
        "1E+3, 1000",
        "2147483648, 2147483648"
    })
    void a_number_is_kept_without_idle_zeros(String given, String kept) throws BadValue {
        assertThat(read(CustomType.NUMBER, new BigDecimal(given))).hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000.000001", "-1000000000001", "0.0000001", "1E+999999", "1E-999999"})
    void a_number_that_the_column_cannot_hold_is_refused(String given) {
        refused(CustomType.NUMBER, new BigDecimal(given), "out-of-range");
    }

    @Test
    void a_number_equals_what_the_database_gives_back() throws BadValue {
        assertThat(read(CustomType.NUMBER, new BigDecimal("40.0"))).isEqualTo(40);
        assertThat(read(CustomType.NUMBER, BigInteger.TEN.pow(12))).isEqualTo(1_000_000_000_000L);
        assertThat(read(CustomType.NUMBER, 7L)).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource(CustomType.class)
    void every_type_refuses_an_object_that_is_none_of_its_values(CustomType type) {
        refused(type, Map.of("a", "b"), "wrong-type");
    }

    @ParameterizedTest
    @EnumSource(CustomType.class)
    void null_and_a_blank_text_are_no_value(CustomType type) throws BadValue {
        assertThat(new ValueReader(field(type, Rules.NONE), null).read(null, null))
                .isEmpty();
        assertThat(new ValueReader(field(type, Rules.NONE), null).read(" \n", null))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "URL, HTTPS://Example.ORG/A?b=C, https://example.org/A?b=C",
        "URL, http://උදාහරණ.ලංකා, http://උදාහරණ.ලංකා",
        "EMAIL, Ada.L+x@Example.ORG, ada.l+x@example.org",
        "EMAIL, ada@localhost, ada@localhost",
        "PHONE, 077 123 4567, +94771234567",
        "PHONE, +1 (650) 253-0000, +16502530000",
        "REFERENCE, 0190A1B2-0000-7000-8000-000000000001, 0190a1b2-0000-7000-8000-000000000001",
        "TEXT, '  one  two ', 'one  two'",
        "DATE, 2024-02-29, 2024-02-29"
    })
    void a_text_is_kept_in_one_spelling(CustomType type, String given, String kept) throws BadValue {
        assertThat(read(type, given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "URL, example.org",
        "URL, javascript:alert(1)",
        "URL, https://",
        "URL, https://a b",
        "URL, https://u:p@example.org",
        "EMAIL, ada",
        "EMAIL, ada@",
        "EMAIL, a b@example.org",
        "EMAIL, ada@-x.org",
        "EMAIL, ada@x..org",
        "PHONE, 12",
        "PHONE, call me",
        "REFERENCE, 1-1-1-1-1",
        "REFERENCE, 0190a1b2-0000-7000-8000-00000000000x",
        "DATE, 2026-02-29",
        "DATE, 20260101",
        "TEXT, be\u0007ll"
    })
    void a_text_of_no_such_form_is_refused(CustomType type, String given) {
        refused(type, given, "invalid-format");
    }

    @Test
    void bounds_belong_to_the_values_themselves() throws BadValue {
        Rules year = new Rules(false, "2020-01-01", "2020-12-31", null);
        refused(field(CustomType.DATE, year), "2019-12-31", "out-of-range");
        refused(field(CustomType.DATE, year), "2021-01-01", "out-of-range");
        assertThat(new ValueReader(field(CustomType.DATE, year), null).read("2020-12-31", null))
                .contains("2020-12-31");
        refused(field(CustomType.TEXT, new Rules(false, null, null, 2)), "😀😀😀", "too-long");
        assertThat(new ValueReader(field(CustomType.TEXT, new Rules(false, null, null, 2)), null).read("😀😀", null))
                .contains("😀😀");
    }

    @Test
    void a_bound_of_money_speaks_of_its_own_currency() throws BadValue {
        Definition field = field(CustomType.MONEY, new Rules(false, money("10.00", "LKR"), null, null));

        refused(field, money("9.99", "LKR"), "out-of-range");
        assertThat(new ValueReader(field, null).read(money("1", "USD"), null)).contains(money("1.00", "USD"));
    }

    @Test
    void an_option_that_is_no_longer_offered_stays_where_it_is() throws BadValue {
        refused(CustomType.SELECT, "tin", "inactive-option");
        refused(CustomType.MULTISELECT, List.of("gold", "lead"), "unknown-option");
        assertThat(new ValueReader(field(CustomType.MULTISELECT, Rules.NONE), null)
                        .read(List.of("gold", "tin", "gold"), List.of("tin")))
                .contains(List.of("gold", "tin"));
        assertThat(new ValueReader(field(CustomType.MULTISELECT, Rules.NONE), null).read(List.of(), null))
                .isEmpty();
    }

    @Test
    void what_is_stored_is_shown_by_the_type_of_now() {
        assertThat(ValueReader.shown(CustomType.TEXT, new BigDecimal("0.000001")))
                .contains("0.000001");
        assertThat(ValueReader.shown(CustomType.TEXT, true)).contains("true");
        assertThat(ValueReader.shown(CustomType.MULTISELECT, "gold")).contains(List.of("gold"));
        assertThat(ValueReader.shown(CustomType.NUMBER, "12")).isEmpty();
    }

    private static Object read(CustomType type, Object given) throws BadValue {
        return new ValueReader(field(type, Rules.NONE), "LK").read(given, null).orElseThrow();
    }

    private static void refused(CustomType type, Object given, String code) {
        refused(field(type, Rules.NONE), given, code);
    }

    private static void refused(Definition field, Object given, String code) {
        assertThatExceptionOfType(BadValue.class)
                .isThrownBy(() -> new ValueReader(field, "LK").read(given, null))
                .extracting(BadValue::code)
                .isEqualTo(code);
    }

    private static Definition field(CustomType type, Rules rules) {
        return new Definition(UUID.randomUUID(), "x", "X", type, TIERS, rules, "customers");
    }

    private static Map<String, Object> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }
}
