package bandhu.bench;

import bandhu.bench.seed.Seeder;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** How long reading takes in a tenant of many records, while others write. */
final class VolumeBench {
    static final int RATE = 20;
    static final int WRITES = 3;
    private static final Map<String, String> COLLECTIONS = new LinkedHashMap<>();

    static {
        COLLECTIONS.put("customers", "customer");
        COLLECTIONS.put("opportunities", "sales");
        COLLECTIONS.put("orders", "sales");
        COLLECTIONS.put("products", "sales");
        COLLECTIONS.put("tickets", "support");
    }

    private final Path root;
    private final BenchSuite suite;
    private final Settings settings;

    VolumeBench(Path root, BenchSuite suite, Settings settings) {
        this.root = root;
        this.suite = suite;
        this.settings = settings;
    }

    /** Fills the tenant unless it has customers already. */
    void seed() throws Exception {
        Seeder seeder = new Seeder(
                suite::superuser, settings.tenant(), settings.volume().rows(), line -> Say.step("%s", line));
        long present = seeder.present();
        if (present > 0) {
            Say.step("the tenant %s has customers already; taking it as it is", settings.tenant());
            return;
        }
        Say.step(
                "filling the tenant %s with %d customers",
                settings.tenant(), settings.volume().rows());
        seeder.run();
    }

    /** One kind of request, to be measured by itself. */
    private record Kind(String name, Collection collection, Supplier<Ask> asks) {}

    /** What each kind of request took, after all of them together warmed the services. */
    List<Latency> run() throws Exception {
        Customers writes = new Customers(System.currentTimeMillis(), 1);
        List<Latency> found = new ArrayList<>();
        try (OpenLoop client = new OpenLoop(suite.token(settings.tenant()));
                AutoCloseable _ = client.background(suite.port("customer"), writes::create, WRITES)) {
            List<Kind> kinds = kinds(client);
            Say.step("warming with %d kinds of requests", kinds.size());
            warm(client, kinds);
            for (Kind kind : kinds) {
                found.add(measure(client, kind));
            }
        }
        return found;
    }

    private List<Kind> kinds(OpenLoop client) throws IOException {
        List<Kind> kinds = new ArrayList<>();
        Map<String, Collection> collections = new LinkedHashMap<>();
        for (var each : COLLECTIONS.entrySet()) {
            Collection collection = new Collection(client, suite.port(each.getValue()), each.getKey());
            collection.sample();
            collections.put(each.getKey(), collection);
            kinds.addAll(lists(collection));
            if (!collection.searched().isEmpty()) {
                new Typing(collection)
                        .kinds()
                        .forEach((kind, asks) -> kinds.add(
                                new Kind(collection.path() + " " + Typing.MARK + ": " + kind, collection, asks)));
            }
        }
        for (JsonObject recorded : recorded()) {
            Collection collection = collections.get(recorded.getString("collection"));
            if (collection != null) {
                String name = "search " + collection.path() + ": " + recorded.getString("name");
                kinds.add(new Kind(name, collection, () -> collection.search(recorded)));
            }
        }
        return kinds;
    }

    private List<Kind> lists(Collection collection) {
        String path = collection.path();
        List<Kind> kinds = new ArrayList<>();
        kinds.add(new Kind("GET " + path + "/{id}", collection, collection::byId));
        if (collection.filters().contains("externalIds.id")) {
            String name = "GET " + path + "?externalIds.system=&externalIds.id=";
            kinds.add(new Kind(name, collection, collection::byExternalId));
        }
        for (String filter : collection.filters()) {
            String name = "GET " + path + "?" + filter + "=";
            kinds.add(new Kind(name, collection, () -> collection.filtered(filter)));
        }
        for (String sort : collection.sorts()) {
            for (String direction : List.of("", "-")) {
                String list = path + "?sort=" + direction + sort;
                List<String> cursors =
                        collection.cursors(direction + sort, settings.volume().pages());
                if (!cursors.isEmpty()) {
                    kinds.add(new Kind("GET " + list + ", deep", collection, () -> deep(list, cursors)));
                }
            }
        }
        return kinds;
    }

    private static Ask deep(String list, List<String> cursors) {
        int one = ThreadLocalRandom.current().nextInt(cursors.size() / 2, cursors.size());
        return Ask.get(list + "&cursor=" + cursors.get(one));
    }

    private void warm(OpenLoop client, List<Kind> kinds) throws InterruptedException {
        Duration each = settings.warmUp().multipliedBy(3).dividedBy(kinds.size());
        for (Kind kind : kinds) {
            client.measure(kind.name(), kind.asks(), kind.collection().port(), RATE, each);
        }
    }

    private Latency measure(OpenLoop client, Kind kind) throws InterruptedException {
        Duration round = settings.volume().round();
        int port = kind.collection().port();
        client.measure(kind.name(), kind.asks(), port, RATE, round.dividedBy(4));
        Tiers tiers = new Tiers(client, port);
        Map<String, Double> before = tiers.counted();
        Latency measured = client.measure(kind.name(), kind.asks(), port, RATE, round);
        String shares = kind.name().contains(Typing.MARK) ? tiers.since(before) : "";
        Latency latency = shares.isEmpty() ? measured : measured.named(kind.name() + " (" + shares + ")");
        Say.step(
                "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%s",
                latency.name(),
                latency.percentile(0.50),
                latency.percentile(0.95),
                latency.percentile(0.99),
                latency.failed() == 0 ? "" : ", " + latency.failed() + " failed: " + latency.fault());
        return latency;
    }

    /** The searches whose plans the services' tests read. */
    private List<JsonObject> recorded() throws IOException {
        List<JsonObject> all = new ArrayList<>();
        for (String service : List.of("customer", "sales", "support")) {
            Path file = root.resolve(service + "-service/src/test/resources/volume/combinations.json");
            new JsonArray(Files.readString(file)).forEach(one -> all.add((JsonObject) one));
        }
        return all;
    }
}
