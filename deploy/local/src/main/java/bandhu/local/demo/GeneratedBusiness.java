package bandhu.local.demo;

import bandhu.local.demo.Export.Account;
import bandhu.local.demo.Export.Deal;
import bandhu.local.demo.Export.Product;
import bandhu.local.demo.Export.Seller;
import bandhu.local.demo.Export.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small trading house and its year, from a seed: the same seed and day give the same business. */
final class GeneratedBusiness {
    private static final int YEAR = 365;
    private static final double WON = 0.64;
    private static final List<Product> PRODUCTS = List.of(
            new Product("TEA-BOPF", "Ceylon tea, BOPF", "tea", new BigDecimal("1800.00")),
            new Product("TEA-GREEN", "Green tea", "tea", new BigDecimal("2400.00")),
            new Product("COFFEE-SIDAMO", "Sidamo coffee", "coffee", new BigDecimal("3100.00")),
            new Product("SPICE-CINNAMON", "Cinnamon quills", "spice", new BigDecimal("950.00")),
            new Product("SPICE-CARDAMOM", "Cardamom", "spice", new BigDecimal("4200.00")),
            new Product("CLOTH-JAMDANI", "Jamdani cloth", "cloth", new BigDecimal("5600.00")));
    private static final List<Seller> SELLERS = List.of(
            new Seller("Nimal Perera", "Kumari Silva", "South"),
            new Seller("தமிழ்ச்செல்வி", "Kumari Silva", "South"),
            new Seller("Rahim Uddin", "Kumari Silva", "South"),
            new Seller("Hana Tesfaye", "Dawit Bekele", "North"),
            new Seller("عائشہ خان", "Dawit Bekele", "North"),
            new Seller("Grace Miller", "Dawit Bekele", "North"));
    private static final List<String> NAMES = List.of(
            "සිරි තේ වෙළඳසැල",
            "නිල් මහල් හෝටලය",
            "රන් කඩේ",
            "මිතුරු සුපිරි වෙළඳසැල",
            "பொன்னி மளிகை",
            "கடல் உணவகம்",
            "வெள்ளி ஜவுளி",
            "மலர் காபி கடை",
            "বন্ধন বস্ত্রালয়",
            "নদী রেস্তোরাঁ",
            "সোনালি চা ঘর",
            "আলো বিপণি",
            "አዲስ ቡና ቤት",
            "ሰላም ሆቴል",
            "ጣና ገበያ",
            "ብርሃን ምግብ ቤት",
            "گلستان ٹریڈرز",
            "نور کریانہ",
            "دریا ہوٹل",
            "ستارہ ملبوسات",
            "Green Leaf Stores",
            "Harbour Hotel",
            "Corner Bakery",
            "Lantern Textiles");
    private static final List<String> COUNTRIES = List.of("LK", "IN", "BD", "ET", "PK", "GB");
    private static final List<String> SECTORS = List.of("retail", "hospitality", "manufacturing");
    private final Random random;
    private final LocalDate today;

    GeneratedBusiness(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
    }

    Export generate() {
        List<Account> accounts = new ArrayList<>();
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String id = "A%03d".formatted(i + 1);
            List<Deal> own = dealsOf(id, deals.size());
            deals.addAll(own);
            accounts.add(new Account(
                    id,
                    NAMES.get(i),
                    SECTORS.get(random.nextInt(SECTORS.size())),
                    COUNTRIES.get(i * COUNTRIES.size() / NAMES.size()),
                    5 + random.nextInt(200),
                    own.getFirst().engaged()));
        }
        return new Export("demo", "USD", accounts, PRODUCTS, SELLERS, deals);
    }

    /** A customer with a rhythm of its own, from some day of the year on, who may stop at some point. */
    private List<Deal> dealsOf(String account, int before) {
        String seller = SELLERS.get(random.nextInt(SELLERS.size())).name();
        int rhythm = 40 + random.nextInt(80);
        LocalDate engaged = today.minusDays(YEAR - random.nextInt(150));
        LocalDate stops = random.nextInt(5) == 0 ? today.minusDays(200) : today;
        List<Deal> deals = new ArrayList<>();
        do {
            deals.add(deal("D%04d".formatted(before + deals.size() + 1), seller, account, engaged));
            engaged = engaged.plusDays(rhythm / 2 + random.nextInt(rhythm));
        } while (engaged.isBefore(stops));
        return deals;
    }

    private Deal deal(String id, String seller, String account, LocalDate engaged) {
        Product product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
        LocalDate closes = engaged.plusDays(5 + random.nextInt(40));
        boolean open = !closes.isBefore(today);
        Stage stage = open ? Stage.ENGAGING : random.nextDouble() < WON ? Stage.WON : Stage.LOST;
        BigDecimal value = stage == Stage.LOST
                ? BigDecimal.ZERO
                : product.price()
                        .multiply(BigDecimal.valueOf(85 + random.nextInt(20)))
                        .movePointLeft(2);
        return new Deal(id, seller, product.id(), account, stage, engaged, open ? null : closes, value);
    }
}
