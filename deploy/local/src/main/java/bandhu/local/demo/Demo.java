package bandhu.local.demo;

import bandhu.local.demo.shop.Shop;
import bandhu.local.demo.shop.ShopYear;
import java.io.IOException;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** {@code bandhu demo [--from <folder>] [--tenant t]}: loads an export, or without a folder a generated business. */
public final class Demo {
    private static final long SEED = 20_261_122L;
    private static final int BUYERS = 72;
    private static final int QUARTER = 90;
    private final URI gateway;
    private final Tokens tokens;
    private final PrintStream out;

    /** Gives a bearer token of a tenant's administrator. */
    @FunctionalInterface
    public interface Tokens {
        String admin(String tenant);
    }

    public Demo(URI gateway, Tokens tokens, PrintStream out) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.out = out;
    }

    /** Runs the command; answers its exit code: 0 when every row is in. */
    public int run(List<String> args) {
        String tenant = option(args, "--tenant", "demo");
        String from = option(args, "--from", null);
        try {
            return from == null ? loadGenerated(tenant) : loadExport(tenant, Path.of(from));
        } catch (IOException | IllegalStateException e) {
            out.println("The demo data could not be loaded: " + e.getMessage());
            return 1;
        }
    }

    private int loadGenerated(String tenant) {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        Export firm = new GeneratedBusiness(SEED, today).generate();
        Shop shop = new ShopYear(SEED, today, retail(firm)).generate(BUYERS);
        Load load = begin(tenant, firm);
        Loader loader = new Loader(load, firm, out);
        Map<String, String> products = loader.load();
        new Welcome(load).install();
        ShopWriter writer = new ShopWriter(load, products, lastWeek(today));
        loader.each("buyers", shop.buyers(), writer::write);
        return end(load, story -> story.tell(today, QUARTER));
    }

    /** What the firm sells by the bale, the shop sells by the packet. */
    private static List<Shop.Article> retail(Export firm) {
        return firm.products().stream()
                .map(product -> new Shop.Article(
                        product.id(),
                        product.family(),
                        product.price().movePointLeft(2).setScale(2, RoundingMode.HALF_UP)))
                .toList();
    }

    private static Instant lastWeek(LocalDate today) {
        return today.minusWeeks(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private int loadExport(String tenant, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("There is no folder " + folder + ".");
        }
        LoadReport noticed = new LoadReport();
        Export export = new CsvExport(folder, system(folder), noticed).read();
        Load load = begin(tenant, export).with(noticed);
        new Loader(load, export, out).load();
        return end(load, Story::tell);
    }

    private Load begin(String tenant, Export export) {
        out.println("Loading " + export.system() + " into tenant " + tenant + " over " + gateway);
        return Load.into(new Api(gateway, tokens.admin(tenant)));
    }

    private int end(Load load, Consumer<Story> tell) {
        out.println("waiting until all events are consumed");
        load.positions().awaitConsumed();
        load.report().print(out);
        tell.accept(new Story(load.api(), out));
        return load.report().isClean() ? 0 : 1;
    }

    /** The folder's name, as the system of external ids. */
    private static String system(Path folder) {
        String name =
                folder.toAbsolutePath().normalize().getFileName().toString().toLowerCase(Locale.ROOT);
        String plain = name.replaceAll("[^a-z0-9._-]", "-").replaceAll("^[^a-z0-9]+", "");
        return plain.isEmpty() ? "export" : plain;
    }

    private static String option(List<String> args, String name, String otherwise) {
        int at = args.indexOf(name);
        return at >= 0 && at + 1 < args.size() ? args.get(at + 1) : otherwise;
    }
}
