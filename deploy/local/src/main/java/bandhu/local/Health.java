package bandhu.local;

import bandhu.testing.embedded.EmbeddedIdentity;
import bandhu.testing.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Asks each part, in its own language, whether it serves. */
final class Health {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MILLIS = (int) PATIENCE.toMillis();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final RunFiles runs;

    Health(RunFiles runs) {
        this.runs = runs;
    }

    boolean isWell(PartName part, EmbeddedPostgres postgres) {
        int port = runs.port(part);
        return switch (part) {
            case POSTGRES -> answersSql(postgres);
            case KAFKA -> answersKafka(port);
            case IDENTITY -> answersHttp(EmbeddedIdentity.issuer(port) + "/.well-known/openid-configuration");
            case MAIL -> answersSmtp(port);
            case GATEWAY -> answersHttp("http://localhost:" + port + "/health");
            default -> answersHttp("http://localhost:" + port + "/q/health/ready");
        };
    }

    private boolean answersHttp(String url) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean answersSql(EmbeddedPostgres postgres) {
        try (Connection connection = postgres.connect("postgres")) {
            return connection.isValid((int) PATIENCE.toSeconds());
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean answersSmtp(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), MILLIS);
            socket.setSoTimeout(MILLIS);
            String greeting = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return greeting != null && greeting.startsWith("220");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answersKafka(int port) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", "localhost:" + port,
                "request.timeout.ms", MILLIS,
                "default.api.timeout.ms", MILLIS);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
