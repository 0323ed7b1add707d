package bandhu.sales.deal;

import bandhu.chassis.money.Money;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import bandhu.sales.product.CatalogueItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class LineRulesTest {
    private final UUID tea = UUID.randomUUID();
    private final UUID advice = UUID.randomUUID();
    private final Map<UUID, CatalogueItem> catalogue = Map.of(
            tea, new CatalogueItem(tea, "Tea", Optional.of(usd("5.50"))),
            advice, new CatalogueItem(advice, null, Optional.empty()));

    @Test
    void a_line_is_worth_its_price_times_its_quantity() {
        Line line = resolve(line(tea, "3", usd("2.25"))).getFirst();

        assertThat(line.amount()).isEqualTo(usd("6.75"));
        assertThat(line.family()).isEqualTo("Tea");
    }

    @Test
    void half_a_cent_is_rounded_up() {
        assertThat(resolve(line(tea, "0.5", usd("0.01"))).getFirst().amount()).isEqualTo(usd("0.01"));
    }

    @Test
    void quantity_is_one_and_the_price_is_the_catalogues_when_not_said() {
        Line line = resolve(line(tea, null, null)).getFirst();

        assertThat(line.quantity()).isEqualTo(BigDecimal.ONE);
        assertThat(line.amount()).isEqualTo(usd("5.50"));
    }

    @Test
    void equal_quantities_make_equal_lines_however_they_are_written() {
        assertThat(resolve(line(tea, "20", null))).isEqualTo(resolve(line(tea, "2e1", null)));
        assertThat(resolve(line(tea, "1.50", null))).isEqualTo(resolve(line(tea, "1.5", null)));
    }

    @Test
    void a_product_without_a_list_price_needs_one_in_the_line() {
        assertThat(refused(line(advice, "1", null)))
                .extracting(Violation::pointer)
                .containsExactly("/lines/0/unitPrice");
    }

    @Test
    void each_unknown_product_is_named() {
        assertThat(refused(line(tea, "1", null), line(UUID.randomUUID(), "1", usd("1.00"))))
                .extracting(Violation::pointer)
                .containsExactly("/lines/1/productId");
    }

    @Test
    void a_price_below_zero_is_refused() {
        assertThat(refused(line(tea, "1", usd("-0.01"))))
                .extracting(Violation::code)
                .containsExactly("negative");
    }

    @Test
    void an_amount_that_is_not_the_product_of_both_is_refused() {
        LineInput wrong = new LineInput(tea, null, BigDecimal.TWO, usd("1.00"), usd("3.00"));
        LineInput right = new LineInput(tea, "Tea", BigDecimal.TWO, usd("1.00"), usd("2.00"));

        assertThat(refused(wrong)).extracting(Violation::pointer).containsExactly("/lines/0/amount");
        assertThat(resolve(right)).hasSize(1);
    }

    @Test
    void lines_have_one_currency() {
        assertThat(refused(line(tea, "1", usd("1.00")), line(tea, "1", Money.of("1.00", "LKR"))))
                .extracting(Violation::code)
                .containsExactly("mixed-currencies");
    }

    @Test
    void amounts_beyond_all_money_are_refused() {
        Money huge = Money.of("90000000000000000", "USD");

        assertThat(refused(line(tea, "999999999", huge)))
                .extracting(Violation::code)
                .containsExactly("too-large");
        assertThat(refused(line(tea, "1", huge), line(tea, "1", huge)))
                .extracting(Violation::code)
                .containsExactly("too-large");
    }

    @Test
    void a_line_that_stands_outlives_its_product_and_keeps_its_family() {
        UUID gone = UUID.randomUUID();
        List<Line> current = List.of(new Line(gone, "Old", BigDecimal.ONE, usd("1.00"), usd("1.00")));
        LineInput changed = new LineInput(gone, null, BigDecimal.TWO, usd("1.00"), usd("1.00"));

        Line line = new LineRules(current, Map.of()).resolve(List.of(changed)).getFirst();

        assertThat(line.family()).isEqualTo("Old");
        assertThat(line.amount()).isEqualTo(usd("2.00"));
    }

    private List<Line> resolve(LineInput... inputs) {
        return new LineRules(List.of(), catalogue).resolve(List.of(inputs));
    }

    private List<Violation> refused(LineInput... inputs) {
        return catchThrowableOfType(ProblemException.class, () -> resolve(inputs))
                .violations();
    }

    private static LineInput line(UUID product, String quantity, Money price) {
        return new LineInput(product, null, quantity == null ? null : new BigDecimal(quantity), price, null);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
