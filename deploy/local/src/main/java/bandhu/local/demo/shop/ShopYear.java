package bandhu.local.demo.shop;

import bandhu.local.demo.shop.Shop.Article;
import bandhu.local.demo.shop.Shop.Buyer;
import bandhu.local.demo.shop.Shop.Item;
import bandhu.local.demo.shop.Shop.Order;
import bandhu.local.demo.shop.Shop.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Makes up the year: some buy often, some now and then, some once, some not yet; more before the holidays; some stop. Parcels
 * get lost, and who had to ask twice is less content. The same seed, day and articles give the same shop.
 */
public final class ShopYear {
    /** How much is bought in a month against the mean: the new years of April, the feasts of autumn, the holidays of December. */
    private static final double[] SEASON = {0.7, 0.8, 1.0, 1.4, 0.9, 0.8, 0.8, 0.9, 1.0, 1.2, 1.3, 1.6};

    private static final Duration DAY = Duration.ofDays(1);
    private static final List<String> CHANNELS = List.of("shop", "web", "web", "fair", "social");
    private static final Map<String, List<String>> COMPLAINTS = Map.of(
            "delivery", List.of("Where is my parcel?", "The parcel came open", "පාර්සලය තවම ලැබුණේ නැත"),
            "quality", List.of("The cups are chipped", "This is not what I ordered", "চা পাতা ভেজা ছিল"),
            "billing", List.of("I was charged twice", "I need an invoice for my company", "مجھے رسید نہیں ملی"));
    private final Random random;
    private final LocalDate today;
    private final List<Article> articles;
    private int orders;
    private int tickets;

    /** @param articles of at least three families */
    public ShopYear(long seed, LocalDate today, List<Article> articles) {
        this.random = new Random(seed);
        this.today = today;
        this.articles = articles;
    }

    /** So many buyers, and the one who goes all the way before them. */
    public Shop generate(int buyers) {
        List<Buyer> all = new ArrayList<>();
        all.add(new WholeLife(today, articles).of(People.someone(random, 0)));
        for (int i = 1; i <= buyers; i++) {
            all.add(buyer(i));
        }
        return new Shop(List.copyOf(all));
    }

    private Buyer buyer(int number) {
        People.Someone someone = People.someone(random, number);
        Habit habit = Habit.of(number, random, today);
        Instant since = moment(habit.since()).plus(Duration.ofMinutes(random.nextInt(600)));
        Instant chosen = habit.courted() ? since.plus(DAY.multipliedBy(2)) : null;
        List<Order> bought = habit.buys() ? orders(habit, chosen == null ? since : chosen.plus(DAY)) : List.of();
        List<Ticket> asked = new ArrayList<>();
        for (Order order : bought) {
            if (random.nextInt(9) == 0) {
                ticket(order.placed()).ifPresent(asked::add);
            }
        }
        return new Buyer(
                "P%04d".formatted(number),
                someone.given().text(),
                someone.family().text(),
                someone.language(),
                someone.country(),
                random.nextInt(8) == 0 ? null : typed(someone.email()),
                random.nextInt(4) == 0 ? null : someone.phone(),
                People.pick(CHANNELS, random),
                random.nextInt(10) < 7,
                List.of("shop"),
                since,
                chosen,
                List.copyOf(bought),
                List.copyOf(asked));
    }

    /** Some write their address with capitals, as forms let them. */
    private String typed(String email) {
        return random.nextInt(10) == 0 ? email.substring(0, 1).toUpperCase(Locale.ROOT) + email.substring(1) : email;
    }

    private List<Order> orders(Habit habit, Instant first) {
        String favourite = People.pick(articles, random).family();
        List<Order> bought = new ArrayList<>();
        Instant at = first.plus(Duration.ofHours(1));
        Instant end = moment(habit.stops());
        while (at.isBefore(end)) {
            boolean tries = habit.curious() && bought.size() > 2 && random.nextInt(4) == 0;
            bought.add(order(at, tries ? articles : of(favourite)));
            double season = SEASON[at.atOffset(ZoneOffset.UTC).getMonthValue() - 1];
            double days = habit.rhythm() * (0.6 + 0.8 * random.nextDouble()) / season;
            at = at.plus(Duration.ofHours((long) (24 * days)));
        }
        return bought;
    }

    private List<Article> of(String family) {
        return articles.stream()
                .filter(article -> article.family().equals(family))
                .toList();
    }

    private Order order(Instant at, List<Article> choice) {
        List<Item> items = new ArrayList<>();
        int lines = 1 + random.nextInt(Math.min(2, choice.size()));
        int first = random.nextInt(choice.size());
        for (int i = 0; i < lines; i++) {
            Article article = choice.get((first + i) % choice.size());
            items.add(new Item(article.id(), 1 + random.nextInt(3), article.price()));
        }
        Instant back = at.plus(DAY.multipliedBy(2 + random.nextInt(9)));
        boolean refunded = random.nextInt(30) == 0 && back.isBefore(moment(today));
        return new Order("O%05d".formatted(++orders), at, List.copyOf(items), refunded ? back : null);
    }

    private Optional<Ticket> ticket(Instant ordered) {
        Instant opened = ordered.plus(Duration.ofHours(20 + random.nextInt(100)));
        if (!opened.isBefore(moment(today))) {
            return Optional.empty();
        }
        String category = People.pick(COMPLAINTS.keySet().stream().sorted().toList(), random);
        List<Instant> reopened = new ArrayList<>();
        Instant answered = opened.plus(Duration.ofHours(2 + random.nextInt(70)));
        int chances = random.nextInt(10) == 0 ? 2 : random.nextInt(6) == 0 ? 1 : 0;
        for (int i = 0; i < chances; i++) {
            Instant again = answered.plus(Duration.ofHours(5 + random.nextInt(40)));
            reopened.add(again);
            answered = again.plus(Duration.ofHours(3 + random.nextInt(30)));
        }
        boolean open = !answered.isBefore(moment(today));
        Integer score = open || random.nextInt(10) > 6 ? null : score(chances);
        return Optional.of(new Ticket(
                "T%05d".formatted(++tickets),
                People.pick(COMPLAINTS.get(category), random),
                category,
                People.pick(List.of("low", "normal", "normal", "normal", "high", "urgent"), random),
                opened,
                reopened.stream().filter(again -> again.isBefore(moment(today))).toList(),
                open ? null : answered,
                score));
    }

    /** Most are content; every time that somebody had to ask again takes one off. */
    private int score(int chances) {
        int mood = random.nextInt(20);
        int score = mood < 10 ? 5 : mood < 16 ? 4 : mood < 18 ? 3 : 2;
        return Math.max(1, score - chances);
    }

    private static Instant moment(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
