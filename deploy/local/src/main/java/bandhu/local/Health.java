package bandhu.local;

import bandhu.testing.embedded.EmbeddedIdentity;
import bandhu.testing.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
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

/** Asks each part, in its own language, whether it serves. */
final class Health {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int API_VERSIONS = 18;
    private static final int CORRELATION = 1;
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

    /** Asks for the versions of the protocol by hand: a whole client would cost each command a second. */
    private static boolean answersKafka(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), MILLIS);
            socket.setSoTimeout(MILLIS);
            DataOutputStream request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(10);
            request.writeShort(API_VERSIONS);
            request.writeShort(0);
            request.writeInt(CORRELATION);
            request.writeShort(-1);
            request.flush();
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            return answer.readInt() > 0 && answer.readInt() == CORRELATION && answer.readShort() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
