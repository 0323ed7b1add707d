package bandhu.bench;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** How fast a file of customers is imported, and what others notice of it. */
final class ImportBench {
    private static final int RATE = 10;
    private static final int ACCEPTED = 202;
    private static final int UNAVAILABLE = 503;
    private static final int WARMING = 2_000;
    private static final Duration ALONE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofSeconds(4);
    private static final String OTHERS = "import-others";
    private final BenchSuite suite;
    private final Settings settings;
    private final Customers writes = new Customers(System.currentTimeMillis(), 1);
    private final String tenant = "import-" + System.currentTimeMillis() % 1_000_000;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Double> optOuts = new ArrayList<>();
    private long amid;

    ImportBench(BenchSuite suite, Settings settings) {
        this.suite = suite;
        this.settings = settings;
    }

    /** A job, the moment at which it was answered, and how long the file took to arrive. */
    private record Begun(String id, long moment, double staging) {}

    ImportFigures run() throws Exception {
        int rows = settings.imported();
        try (OpenLoop client = new OpenLoop(suite.token(OTHERS))) {
            Say.step("warming");
            importing(client, WARMING, tenant + "-warm");
            client.measure("warm", writes::create, port(), RATE, ALONE);
            new Quiet(suite).await();
            Say.step("another tenant alone");
            Latency alone = client.measure("alone", writes::create, port(), RATE, ALONE);
            Say.step("importing %d customers", rows);
            long before = Footprint.megabytes(service());
            Duration cpu = cpu();
            Imported imported = importing(client, rows, tenant);
            double micros = cpu().minus(cpu).toNanos() / 1e3 / rows;
            long after = Footprint.megabytes(service());
            new Quiet(suite).await();
            Say.step("the same rows by the database alone");
            ImportYardsticks yardsticks = new ImportYardsticks(suite, tenant);
            double copied = yardsticks.copied(rows, tenant + "-sql");
            double inserted = yardsticks.inserted(rows, tenant + "-sql");
            return new ImportFigures(
                    imported.staged(),
                    imported.applied(),
                    copied,
                    inserted,
                    micros,
                    new ImportFigures.Memory(before, amid, after),
                    alone,
                    imported.beside(),
                    List.copyOf(optOuts));
        }
    }

    private record Imported(double staged, double applied, Latency beside) {}

    /** Others write while it goes on, and one of their customers opts out each time somebody looks. */
    private Imported importing(OpenLoop client, int rows, String to) throws Exception {
        optOuts.clear();
        List<Double> millis = new ArrayList<>();
        int failed = 0;
        Begun begun = begin(rows, to);
        JsonObject job = job(begun.id(), to);
        while (job.getString("state").equals("queued") || job.getString("state").equals("running")) {
            Latency some = client.measure("beside", writes::create, port(), RATE, LOOK);
            DoubleStream.of(some.sortedMillis()).forEach(millis::add);
            failed += some.failed();
            optOuts.add(optOut(client));
            job = job(begun.id(), to);
            if (job.getLong("processed") <= rows / 2) {
                amid = Footprint.megabytes(service());
            }
        }
        if (!job.getString("state").equals("done") || job.getLong("failed") > 0) {
            throw new Fault("The import ended as " + job.encode());
        }
        double seconds = Duration.between(moment(job, "startedAt"), moment(job, "finishedAt"))
                        .toNanos()
                / 1e9;
        return new Imported(rows / begun.staging(), rows / seconds, Latency.of("beside", millis, failed, null));
    }

    private static java.time.Instant moment(JsonObject job, String member) {
        return java.time.Instant.parse(job.getString(member));
    }

    private Begun begin(int rows, String to) throws Exception {
        Path file = ImportFile.write(rows);
        try {
            HttpRequest request = request("/v1/customers/imports?mode=create", to)
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build();
            long begin = System.nanoTime();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != ACCEPTED) {
                throw new Fault("The import was answered with " + answer.statusCode() + ": " + answer.body());
            }
            long now = System.nanoTime();
            return new Begun(new JsonObject(answer.body()).getString("id"), now, (now - begin) / 1e9);
        } finally {
            Files.delete(file);
        }
    }

    private JsonObject job(String id, String to) throws Exception {
        HttpRequest request = request("/v1/customer-jobs/" + id, to).build();
        return new JsonObject(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder request(String path, String to) throws IOException {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Authorization", "Bearer " + suite.token(to));
    }

    /** Milliseconds from the request that withdraws a consent until marketing-service answers that it heard of it. */
    private double optOut(OpenLoop client) throws Exception {
        JsonObject customer = client.once(port(), writes.create()).body().toJsonObject();
        String path = "/v1/customers/" + customer.getString("id") + "/consents";
        String said = """
                {"channel": "email", "purpose": "newsletter", "status": "withdrawn"}""";
        long begin = System.nanoTime();
        HttpResponse<String> told = http.send(
                request(path, OTHERS)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(said))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String position = told.headers().firstValue("Bandhu-Position").orElseThrow(() -> new Fault(told.body()));
        Ask heard = new Ask(HttpMethod.GET, "/v1/templates?limit=1", Map.of("Bandhu-After", position), null);
        while (client.once(suite.port("marketing"), heard).status() == UNAVAILABLE) {
            Say.step("the opt-out is not heard yet after %.1f s", (System.nanoTime() - begin) / 1e9);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private int port() {
        return suite.port("customer");
    }

    private ProcessHandle service() throws IOException {
        return suite.process("customer");
    }

    private Duration cpu() throws IOException {
        return service().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
