package bandhu.bench.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Fills one tenant in all services, side by side. Nothing is told on topics: each service has already what it would have heard. */
public final class Seeder {
    private final Databases databases;
    private final Story story;
    private final Consumer<String> progress;

    /** Connections of the cluster's owner, whom row-level security does not bind. */
    public interface Databases {
        Connection open(String service) throws Exception;
    }

    /** @param customers how many; other records follow from that */
    public Seeder(Databases databases, String tenant, int customers, Consumer<String> progress) {
        this.databases = databases;
        this.story = new Story(tenant, customers, Instant.now());
        this.progress = progress;
    }

    /** How many customers the tenant has already, up to a hundred thousand. */
    public long present() throws Exception {
        try (Connection customer = databases.open("customer");
                var statement = customer.prepareStatement(
                        "SELECT count(*) FROM (SELECT FROM customer WHERE tenant_id = ? LIMIT 100000) some")) {
            statement.setString(1, story.tenant());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    public void run() throws Exception {
        Map<String, Rows> services = new LinkedHashMap<>();
        services.put("customer", new CustomerRows(story));
        services.put("sales", new SalesRows(story));
        services.put("support", new SupportRows(story));
        services.put("marketing", new MarketingRows(story));
        services.put("analytics", new FactRows(story));
        try (ExecutorService threads = Executors.newFixedThreadPool(services.size())) {
            Map<String, Future<?>> filling = new LinkedHashMap<>();
            services.forEach((service, rows) -> filling.put(service, threads.submit(fill(service, rows))));
            for (Future<?> each : filling.values()) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private Callable<Void> fill(String service, Rows rows) {
        return () -> {
            try (Connection database = databases.open(service);
                    Statement statement = database.createStatement()) {
                statement.execute("SET synchronous_commit = off");
                statement.execute("SET session_replication_role = replica");
                database.setAutoCommit(false);
                rows.write(database);
                database.commit();
                database.setAutoCommit(true);
                progress.accept(service + "-service is filled; looking at what it has");
                analyze(statement);
                progress.accept(service + "-service is ready");
                return null;
            }
        };
    }

    /** As autovacuum would have done long since. */
    private static void analyze(Statement statement) throws SQLException {
        statement.execute("VACUUM ANALYZE");
    }
}
