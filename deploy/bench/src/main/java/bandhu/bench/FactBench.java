package bandhu.bench;

import bandhu.chassis.record.Uuid7;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * From an event's commit to its fact's commit. The rate is given, not what the suite happens to manage: pgbench writes the
 * last statements of an order's transaction (its change and its event, of one of {@value Yardstick#DRAWN} customers) at
 * moments that it draws beforehand. No commit in the service then wakes its relay, so the relay of this run looks every
 * {@value #POLL} instead. Both moments are the server's.
 */
final class FactBench {
    private static final String POLL = "5ms";
    private static final String SALES = "sales";
    private static final int CREATED = 201;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final BenchSuite suite;
    private final Settings settings;
    private final Load load;
    private final PgBench pgbench;

    FactBench(BenchSuite suite, Settings settings, Load load, PgBench pgbench) {
        this.suite = suite;
        this.settings = settings;
        this.load = load;
        this.pgbench = pgbench;
    }

    List<Delays> run(List<Integer> rates) throws Exception {
        pollOften();
        Yardstick events = events();
        Say.step("events to facts: warming");
        pgbench.run(SALES, events, settings.warmUp(), rates.getFirst());
        List<Delays> all = new ArrayList<>();
        for (int rate : rates) {
            new Quiet(suite).await();
            Delays delays = measure(events, rate);
            all.add(delays);
            Say.step(
                    "events to facts: %d/s asked, %.0f/s reached, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, %d lost",
                    rate,
                    delays.reached(),
                    delays.percentile(0.50),
                    delays.percentile(0.95),
                    delays.percentile(0.99),
                    delays.lost());
        }
        return all;
    }

    private void pollOften() throws Exception {
        ProcessHandle sales = suite.process(SALES);
        sales.destroy();
        sales.onExit().get();
        suite.up(Map.of("BANDHU_MESSAGING_POLL", POLL));
    }

    private Yardstick events() throws Exception {
        String product = UUID.randomUUID().toString();
        String customer = Uuid7.next().toString();
        send(Ask.post(
                "/v1/products",
                product,
                new JsonObject()
                        .put("id", product)
                        .put("sku", product)
                        .put("name", "Tea")
                        .put("family", "tea")
                        .encode()));
        String order = """
                {"customerId": "%s", "channel": "web", "lines": [{"productId": "%s", "quantity": 2,
                 "unitPrice": {"amount": "550.00", "currency": "USD"}}]}""".formatted(customer, product);
        send(Ask.post("/v1/orders", UUID.randomUUID().toString(), order));
        new Quiet(suite).await();
        List<SqlStatement> whole = new StatementLog(suite)
                        .transactions(
                                SALES,
                                () -> send(
                                        Ask.post("/v1/orders", UUID.randomUUID().toString(), order)))
                        .stream()
                        .filter(transaction -> transaction.stream().anyMatch(FactBench::isOutbox))
                        .findFirst()
                        .orElseThrow(() -> new Fault("The log of PostgreSQL shows no order that was placed."));
        List<SqlStatement> last = whole.stream()
                .filter(s -> s.is("BEGIN") || s.is("COMMIT") || isTenant(s) || isChange(s) || isOutbox(s))
                .toList();
        return Yardstick.counting(last, Set.of(customer));
    }

    private static boolean isTenant(SqlStatement statement) {
        return statement.sql().contains("'app.tenant'");
    }

    private static boolean isChange(SqlStatement statement) {
        return statement.sql().contains("INSERT INTO change ");
    }

    private static boolean isOutbox(SqlStatement statement) {
        return statement.is("INSERT INTO outbox");
    }

    private void send(Ask ask) throws InterruptedException {
        int status = load.once(suite.port(SALES), ask);
        if (status != CREATED) {
            throw new Fault(ask.path() + " answered " + status + ": " + ask.body());
        }
    }

    private Delays measure(Yardstick events, int rate) throws Exception {
        double begin = now();
        pgbench.run(SALES, events, settings.factsRound(), rate);
        Map<String, Double> written = moments(SALES, "SELECT id, %s FROM change WHERE tenant_id = ?", begin);
        Map<String, Double> seen = Map.of();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (seen.size() < written.size() && System.nanoTime() < end) {
            Thread.sleep(Duration.ofSeconds(1));
            seen = moments("analytics", "SELECT event_id, %s FROM purchase WHERE tenant_id = ?", begin);
        }
        Map<String, Double> facts = seen;
        double[] millis = written.keySet().stream()
                .filter(facts::containsKey)
                .mapToDouble(key -> (facts.get(key) - written.get(key)) * 1000)
                .toArray();
        double first = written.values().stream().mapToDouble(d -> d).min().orElseThrow();
        double last = written.values().stream().mapToDouble(d -> d).max().orElseThrow();
        return Delays.of(rate, written.size() / (last - first), millis, written.size() - millis.length);
    }

    /** When the rows were committed, in epoch seconds, by the digits that event and change have in common. */
    private Map<String, Double> moments(String database, String query, double begin) throws Exception {
        String sql = "SELECT right(id::text, 12), at FROM (%s) AS rows(id, at) WHERE at > ?"
                .formatted(query.formatted("extract(epoch FROM pg_xact_commit_timestamp(xmin))::float8"));
        Map<String, Double> moments = new HashMap<>();
        try (Connection connection = suite.superuser(database);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Bench.TENANT);
            statement.setDouble(2, begin);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    moments.put(row.getString(1), row.getDouble(2));
                }
            }
        }
        return moments;
    }

    private double now() throws Exception {
        try (Connection connection = suite.superuser(SALES);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT extract(epoch FROM clock_timestamp())::float8")) {
            row.next();
            return row.getDouble(1);
        }
    }
}
