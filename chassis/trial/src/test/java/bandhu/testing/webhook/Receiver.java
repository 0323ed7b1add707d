package bandhu.testing.webhook;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Somebody outside who takes webhooks, on a socket of this machine. */
final class Receiver implements AutoCloseable {
    private final List<Received> all = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Answer> behaviour = _ -> Answer.of(200);
    private final int port;
    private HttpServer server;

    Receiver() {
        this(0);
    }

    private Receiver(int port) {
        server = started(port);
        this.port = server.getAddress().getPort();
    }

    /** One request, as it came. */
    record Received(Map<String, List<String>> headers, String body, long nanos) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
        }

        String id() {
            return header("webhook-id");
        }

        JsonPath event() {
            return JsonPath.from(body);
        }

        String subject() {
            return event().getString("subject");
        }

        long sequence() {
            return Long.parseLong(event().getString("sequence"));
        }

        /** Whether the reference library takes it for genuine. */
        boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, HttpHeaders.of(headers, (_, _) -> true));
                return true;
            } catch (Exception _) {
                return false;
            }
        }
    }

    /** @param headers beside the status */
    record Answer(int status, String body, Map<String, String> headers) {
        static Answer of(int status) {
            return new Answer(status, "{}", Map.of());
        }

        Answer with(String header, String value) {
            return new Answer(status, body, Map.of(header, value));
        }
    }

    String url() {
        return "http://127.0.0.1:" + port + "/hook?from=bandhu";
    }

    int port() {
        return port;
    }

    /** What it does from now on. A request counts as received before it is answered. */
    Receiver doing(Function<Received, Answer> next) {
        behaviour = next;
        return this;
    }

    List<Received> received() {
        return List.copyOf(all);
    }

    List<Received> about(String subject) {
        return all.stream().filter(each -> subject.equals(each.subject())).toList();
    }

    /** Takes no connections. */
    void down() {
        server.stop(0);
    }

    void up() {
        server = started(port);
    }

    private HttpServer started(int where) {
        try {
            HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), where), 50);
            fresh.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            fresh.createContext("/", this::take);
            fresh.start();
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Received received = new Received(Map.copyOf(exchange.getRequestHeaders()), body, System.nanoTime());
            all.add(received);
            Answer answer = behaviour.apply(received);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
