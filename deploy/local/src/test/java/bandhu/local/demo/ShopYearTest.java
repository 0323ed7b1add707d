package bandhu.local.demo;

import bandhu.local.demo.shop.Shop;
import bandhu.local.demo.shop.Shop.Article;
import bandhu.local.demo.shop.Shop.Buyer;
import bandhu.local.demo.shop.Shop.Order;
import bandhu.local.demo.shop.Shop.Ticket;
import bandhu.local.demo.shop.ShopYear;
import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShopYearTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final List<Article> ARTICLES = List.of(
            new Article("TEA", "tea", new BigDecimal("18.00")),
            new Article("GREEN", "tea", new BigDecimal("24.00")),
            new Article("CLOTH", "cloth", new BigDecimal("56.00")),
            new Article("SPICE", "spice", new BigDecimal("9.50")));
    private final Shop shop = new ShopYear(7, TODAY, ARTICLES).generate(200);

    @Test
    void the_same_seed_day_and_articles_give_the_same_shop() {
        assertThat(new ShopYear(7, TODAY, ARTICLES).generate(200)).isEqualTo(shop);
        assertThat(new ShopYear(8, TODAY, ARTICLES).generate(200)).isNotEqualTo(shop);
    }

    @Test
    void nothing_happens_in_the_future_or_before_its_time() {
        assertThat(shop.buyers()).allSatisfy(buyer -> {
            assertThat(buyer.orders()).extracting(Order::placed).isSorted().allMatch(NOW::isAfter);
            assertThat(moments(buyer)).allMatch(NOW::isAfter);
        });
        assertThat(shop.buyers().stream().flatMap(buyer -> buyer.tickets().stream()))
                .allSatisfy(ticket -> assertThat(inOrder(ticket)).isSorted());
    }

    @Test
    void six_scripts_write_their_names() {
        Set<UnicodeScript> scripts = shop.buyers().stream()
                .map(buyer -> UnicodeScript.of(buyer.given().codePointAt(0)))
                .collect(Collectors.toSet());
        assertThat(scripts)
                .containsExactlyInAnyOrder(
                        UnicodeScript.SINHALA,
                        UnicodeScript.TAMIL,
                        UnicodeScript.BENGALI,
                        UnicodeScript.ETHIOPIC,
                        UnicodeScript.ARABIC,
                        UnicodeScript.LATIN);
    }

    @Test
    void some_buy_often_and_some_once_some_are_content_and_some_are_not() {
        List<Integer> counts =
                shop.buyers().stream().map(buyer -> buyer.orders().size()).toList();
        assertThat(counts).contains(0, 1).anyMatch(count -> count > 8);
        assertThat(shop.buyers().stream()
                        .flatMap(buyer -> buyer.tickets().stream())
                        .map(Ticket::score))
                .contains(5, 2, null);
        assertThat(shop.buyers()).anyMatch(buyer -> buyer.tickets().stream()
                .anyMatch(ticket -> ticket.reopened().size() == 2));
    }

    @Test
    void some_are_new_this_week_and_some_were_chosen_before_they_bought() {
        Instant lastWeek = NOW.minus(7, ChronoUnit.DAYS);
        assertThat(shop.buyers())
                .anyMatch(buyer -> buyer.since().isAfter(lastWeek)
                        && buyer.orders().size() == 1
                        && buyer.agreed()
                        && buyer.email() != null)
                .anyMatch(buyer -> buyer.chosen() != null && buyer.orders().isEmpty())
                .filteredOn(buyer -> buyer.chosen() != null && !buyer.orders().isEmpty())
                .isNotEmpty()
                .allMatch(buyer ->
                        buyer.chosen().isBefore(buyer.orders().getFirst().placed()));
    }

    private static Stream<Instant> moments(Buyer buyer) {
        return buyer.tickets().stream().flatMap(ticket -> inOrder(ticket).stream());
    }

    private static List<Instant> inOrder(Ticket ticket) {
        return Stream.of(Stream.of(ticket.opened()), ticket.reopened().stream(), Stream.ofNullable(ticket.resolved()))
                .flatMap(moments -> moments)
                .toList();
    }
}
