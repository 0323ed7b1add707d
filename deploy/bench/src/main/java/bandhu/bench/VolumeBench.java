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
        COLLECTIONS.put("tickets", "support");
    }

    private final Path root;
    private final BenchSuite suite;
    private final Settings settings;
    private final List<Latency> found = new ArrayList<>();

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

    /** Answers of each kind of request, in the order in which they are told. */
    List<Latency> run() throws Exception {
        Customers writes = new Customers(System.currentTimeMillis(), 1);
        try (OpenLoop client = new OpenLoop(suite.token(settings.tenant()));
                AutoCloseable _ = client.background(suite.port("customer"), writes::create, WRITES)) {
            Map<String, Collection> collections = new LinkedHashMap<>();
            for (var each : COLLECTIONS.entrySet()) {
                Collection collection = new Collection(client, suite.port(each.getValue()), each.getKey());
                collection.sample();
                collections.put(each.getKey(), collection);
                lists(client, collection);
            }
            for (JsonObject recorded : recorded()) {
                Collection collection = collections.get(recorded.getString("collection"));
                if (collection != null) {
                    measure(
                            client,
                            collection,
                            "search " + collection.path() + ": " + recorded.getString("name"),
                            () -> collection.search(recorded));
                }
            }
        }
        return found;
    }

    private void lists(OpenLoop client, Collection collection) throws Exception {
        String path = collection.path();
        measure(client, collection, "GET " + path + "/{id}", collection::byId);
        if (collection.filters().contains("externalIds.id")) {
            measure(
                    client,
                    collection,
                    "GET " + path + "?externalIds.system=&externalIds.id=",
                    collection::byExternalId);
        }
        for (String filter : collection.filters()) {
            measure(client, collection, "GET " + path + "?" + filter + "=", () -> collection.filtered(filter));
        }
        for (String sort : collection.sorts()) {
            for (String direction : List.of("", "-")) {
                List<String> cursors =
                        collection.cursors(direction + sort, settings.volume().pages());
                if (!cursors.isEmpty()) {
                    int half = cursors.size() / 2;
                    measure(
                            client,
                            collection,
                            "GET " + path + "?sort=" + direction + sort + ", deep",
                            () -> Ask.get(path
                                    + "?sort=" + direction + sort + "&cursor="
                                    + cursors.get(ThreadLocalRandom.current().nextInt(half, cursors.size()))));
                }
            }
        }
    }

    private void measure(OpenLoop client, Collection collection, String name, Supplier<Ask> asks) throws Exception {
        Duration round = settings.volume().round();
        client.measure(name, asks, collection.port(), RATE, round.dividedBy(4));
        Latency latency = client.measure(name, asks, collection.port(), RATE, round);
        found.add(latency);
        Say.step(
                "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%s",
                name,
                latency.percentile(0.50),
                latency.percentile(0.95),
                latency.percentile(0.99),
                latency.failed() == 0 ? "" : ", " + latency.failed() + " failed: " + latency.fault());
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
