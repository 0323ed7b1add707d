package bandhu.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Requests to customer-service, beside pgbench with the statements that these requests send. */
final class ApiBench {
    private static final int BATCH_ROWS = 200;
    private static final int LARGEST_BATCH = 1000;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NOT_MODIFIED = 304;
    private static final Set<Integer> ABSENT = Set.of(404, 405);
    private static final String SERVICE = "customer";
    private static final Duration WARM_ENOUGH_TO_PREPARE = Duration.ofSeconds(2);
    private static final int WARM_UP_LOOKS = 3;
    private static final int LONGEST_WARM_UPS = 4;
    private static final double STILL_FASTER = 1.05;
    private static final Duration LONGEST_SEEDING = Duration.ofMinutes(10);
    private final BenchSuite suite;
    private final Settings settings;
    private final Load load;
    private final Load lone;
    private final Customers customers;
    private final StatementLog log;
    private final PgBench pgbench;
    private final Quiet quiet;
    private final int direct;

    ApiBench(BenchSuite suite, Settings settings, Loads loads, Customers customers, PgBench pgbench) {
        this.suite = suite;
        this.settings = settings;
        this.load = loads.many();
        this.lone = loads.one();
        this.customers = customers;
        this.log = new StatementLog(suite);
        this.pgbench = pgbench;
        this.quiet = new Quiet(suite);
        this.direct = suite.port(SERVICE);
    }

    /** Callers at once, and one alone, who waits for each answer. */
    record Loads(Load many, Load one) {}

    Map<Endpoint, Samples> run() throws Exception {
        Say.step("making %d customers", customers.count());
        seed();
        quiet.await();
        Map<Endpoint, Samples> results = new LinkedHashMap<>();
        for (Endpoint endpoint : List.of(read(), unchanged(), list(), create())) {
            results.put(endpoint, measure(endpoint, load));
        }
        if (ABSENT.contains(load.once(direct, customers.batch(1)))) {
            Say.step("skipping batches: the service has none");
            return results;
        }
        Endpoint batch = batch("", BATCH_ROWS, load, 5);
        results.put(batch, measure(batch, load));
        Endpoint alone = batch(", one caller", LARGEST_BATCH, lone, 10);
        results.put(alone, measure(alone, lone));
        return results;
    }

    private void seed() throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        Supplier<Ask> seeds = () -> {
            int n = next.getAndIncrement();
            return n < customers.count() ? customers.seed(n) : null;
        };
        load.run(direct, seeds, CREATED, LONGEST_SEEDING);
    }

    private Endpoint read() throws Exception {
        Ask one = Ask.get("/v1/customers/" + customers.any());
        Yardstick yardstick = Yardstick.drawing(captured(one, () -> one, OK), customers.count());
        return new Endpoint(
                "GET /v1/customers/{id}",
                () -> Ask.get("/v1/customers/" + customers.any()),
                OK,
                1,
                yardstick.statements(),
                length -> pgbench.run(SERVICE, yardstick, length),
                new Endpoint.Goal(0.25, 0.50));
    }

    private Endpoint unchanged() throws Exception {
        Ask one = Ask.get("/v1/customers/" + customers.any()).with("If-None-Match", "*");
        Yardstick yardstick = Yardstick.drawing(captured(one, () -> one, NOT_MODIFIED), customers.count());
        return new Endpoint(
                "GET /v1/customers/{id}, 304",
                () -> Ask.get("/v1/customers/" + customers.any()).with("If-None-Match", "\"1\""),
                NOT_MODIFIED,
                1,
                yardstick.statements(),
                length -> pgbench.run(SERVICE, yardstick, length),
                new Endpoint.Goal(0.25, 0.50));
    }

    private Endpoint list() throws Exception {
        Ask one = Ask.get("/v1/customers?limit=50");
        Yardstick yardstick = Yardstick.drawing(captured(one, () -> one, OK), customers.count());
        return new Endpoint(
                "GET /v1/customers?limit=50",
                () -> one,
                OK,
                1,
                yardstick.statements(),
                length -> pgbench.run(SERVICE, yardstick, length),
                new Endpoint.Goal(0.25, 0.40));
    }

    private Endpoint create() throws Exception {
        Yardstick yardstick = Yardstick.counting(captured(customers.create(), customers::create, CREATED), Set.of());
        return new Endpoint(
                "POST /v1/customers",
                customers::create,
                CREATED,
                1,
                yardstick.statements(),
                length -> pgbench.run(SERVICE, yardstick, length),
                new Endpoint.Goal(0.35, 0.60));
    }

    /** @param callers who send batches, and single requests to compare with */
    private Endpoint batch(String who, int rows, Load callers, double floor) {
        return new Endpoint(
                "POST /v1/customers/batch of " + rows + who + ", rows, against single POSTs",
                () -> customers.batch(rows),
                OK,
                rows,
                0,
                length ->
                        callers.run(direct, customers::create, CREATED, length).rate(),
                new Endpoint.Goal(floor, floor));
    }

    /** The statements of one request when the service has prepared them as it does under load. */
    private List<SqlStatement> captured(Ask ask, Supplier<Ask> warm, int status) throws Exception {
        load.run(direct, warm, status, WARM_ENOUGH_TO_PREPARE);
        quiet.await();
        List<List<SqlStatement>> transactions = log.transactions(SERVICE, () -> {
            int answered = load.once(direct, ask);
            if (answered != status) {
                throw new Fault(ask.method() + " " + ask.path() + " answered " + answered + ".");
            }
        });
        if (transactions.isEmpty()) {
            throw new Fault("The log of PostgreSQL shows no transaction of " + ask.method() + " " + ask.path() + ".");
        }
        return transactions.getFirst();
    }

    /** Asks for the whole warm-up, and on for as long as that still makes it faster. */
    private void warm(Endpoint endpoint, Load callers) throws InterruptedException {
        Duration look = settings.warmUp().dividedBy(WARM_UP_LOOKS);
        double before = 0;
        for (int looks = 1; looks <= WARM_UP_LOOKS * LONGEST_WARM_UPS; looks++) {
            double rate = callers.run(direct, endpoint.asks(), endpoint.status(), look)
                    .rate();
            if (looks >= WARM_UP_LOOKS && rate < before * STILL_FASTER) {
                return;
            }
            before = Math.max(before, rate);
        }
    }

    private Samples measure(Endpoint endpoint, Load callers) throws Exception {
        Say.step("%s: warming", endpoint.name());
        warm(endpoint, callers);
        callers.run(
                suite.port("gateway"),
                endpoint.asks(),
                endpoint.status(),
                settings.warmUp().dividedBy(4));
        endpoint.yard().rate(Duration.ofSeconds(2));
        Samples samples = new Samples();
        for (int round = 1; round <= settings.rounds(); round++) {
            quiet.await();
            Load.Result directly = callers.run(direct, endpoint.asks(), endpoint.status(), settings.round());
            quiet.await();
            double yard = endpoint.yard().rate(settings.round());
            quiet.await();
            Load.Result gateway =
                    callers.run(suite.port("gateway"), endpoint.asks(), endpoint.status(), settings.round());
            samples.add(directly, gateway, yard, endpoint.rows());
            Say.step(
                    "%s: round %d: %.0f/s, gateway %.0f/s, yardstick %.0f/s",
                    endpoint.name(), round, directly.rate() * endpoint.rows(), gateway.rate() * endpoint.rows(), yard);
        }
        return samples;
    }
}
