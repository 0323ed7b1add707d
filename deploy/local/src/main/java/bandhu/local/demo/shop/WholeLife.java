package bandhu.local.demo.shop;

import bandhu.local.demo.shop.Shop.Article;
import bandhu.local.demo.shop.Shop.Buyer;
import bandhu.local.demo.shop.Shop.Item;
import bandhu.local.demo.shop.Shop.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The one buyer who goes all the way: known, chosen, bought, again, something else, silent, lost, and back. */
final class WholeLife {
    private static final int KNOWN = 364;
    private static final int CHOSEN = 357;
    private final Instant today;
    private final List<Article> articles;
    private final List<Order> orders = new ArrayList<>();

    WholeLife(LocalDate today, List<Article> articles) {
        this.today = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        this.articles = articles;
    }

    Buyer of(People.Someone someone) {
        Article first = articles.getFirst();
        Article other = otherFamily(first.family(), first.family());
        buys(350, first);
        buys(330, first);
        buys(310, other);
        buys(40, first);
        buys(15, otherFamily(first.family(), other.family()));
        return new Buyer(
                "P0000",
                someone.given().text(),
                someone.family().text(),
                someone.language(),
                someone.country(),
                someone.email(),
                someone.phone(),
                "fair",
                true,
                List.of("shop", "whole-life"),
                before(KNOWN),
                before(CHOSEN),
                List.copyOf(orders),
                List.of());
    }

    private void buys(int daysAgo, Article article) {
        Item item = new Item(article.id(), 2, article.price());
        orders.add(new Order("O-%03d".formatted(daysAgo), before(daysAgo), List.of(item), null));
    }

    private Article otherFamily(String one, String another) {
        return articles.stream()
                .filter(article ->
                        !article.family().equals(one) && !article.family().equals(another))
                .findFirst()
                .orElseThrow();
    }

    private Instant before(int days) {
        return today.minusSeconds(days * 86_400L - 36_000L);
    }
}
