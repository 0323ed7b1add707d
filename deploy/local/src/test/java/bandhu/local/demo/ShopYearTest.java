package bandhu.local.demo;

import bandhu.local.demo.shop.Shop;
import bandhu.local.demo.shop.Shop.Buyer;
import bandhu.local.demo.shop.Shop.Order;
import bandhu.local.demo.shop.Shop.Ticket;
import bandhu.local.demo.shop.ShopYear;
import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShopYearTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final Map<String, BigDecimal> PRICES = Map.of(
            "TEA", new BigDecimal("1800.00"), "CLOTH", new BigDecimal("5600.00"), "SPICE", new BigDecimal("950.00"));
    private final Shop shop = new ShopYear(7, TODAY, PRICES).generate(200);

    @Test
    void the_same_seed_day_and_prices_give_the_same_shop() {
        assertThat(new ShopYear(7, TODAY, PRICES).generate(200)).isEqualTo(shop);
        assertThat(new ShopYear(8, TODAY, PRICES).generate(200)).isNotEqualTo(shop);
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
        assertThat(counts).contains(1).anyMatch(count -> count > 8);
        assertThat(shop.buyers().stream()
                        .flatMap(buyer -> buyer.tickets().stream())
                        .map(Ticket::score))
                .contains(5, 2, null);
        assertThat(shop.buyers()).anyMatch(buyer -> buyer.tickets().stream()
                .anyMatch(ticket -> ticket.reopened().size() == 2));
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
