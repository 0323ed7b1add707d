package bandhu.local.demo.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The people who buy in a shop for themselves, and all that they had to do with it. */
public record Shop(List<Buyer> buyers) {
    /**
     * @param email null where it is not known
     * @param phone as somebody typed it, null where it is not known
     * @param agreed whether they agreed to get news by e-mail
     * @param since when the shop heard of them first
     * @param chosen when the shop chose to court them, null where it did not
     */
    public record Buyer(
            String id,
            String given,
            String family,
            String language,
            String country,
            String email,
            String phone,
            String channel,
            boolean agreed,
            List<String> tags,
            Instant since,
            Instant chosen,
            List<Order> orders,
            List<Ticket> tickets) {}

    /** @param refunded null where the money stayed */
    public record Order(String id, Instant placed, List<Item> items, Instant refunded) {}

    /** What the shop sells. */
    public record Article(String id, String family, BigDecimal price) {}

    public record Item(String product, int quantity, BigDecimal price) {}

    /**
     * @param reopened the moments at which it was opened again after an answer that did not help
     * @param resolved null while it is open
     * @param score the satisfaction, 1 to 5, null where nobody answered
     */
    public record Ticket(
            String id,
            String subject,
            String category,
            String priority,
            Instant opened,
            List<Instant> reopened,
            Instant resolved,
            Integer score) {}
}
