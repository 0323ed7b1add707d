package bandhu.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A service behind the gateway that answers in all the ways that are hard to pass on. */
final class LiveService {
    private static final String UNWELL = """
            {"status": "DOWN", "checks": [
                {"name": "Database connections health check", "status": "UP", "data": {"<default>": "UP"}},
                {"name": "messaging", "status": "UP", "data": {"outboxDepth": 3, "outboxAgeSeconds": 7, "deadLetters": 1}},
                {"name": "something else", "status": "DOWN"}]}
            """;

    private LiveService() {}

    /** @param secondPart until when the streamed answer waits with its second part */
    static HttpServer begin(CountDownLatch secondPart) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", LiveService::echo);
        server.createContext("/q/openapi", x -> answer(x, 200, "{\"openapi\":\"3.1.0\",\"paths\":{\"/v1/live\":{}}}"));
        server.createContext("/q/health", x -> answer(x, 503, UNWELL));
        server.createContext("/v1/live/no-content", x -> x.sendResponseHeaders(204, -1));
        server.createContext("/v1/live/unchanged", LiveService::unchanged);
        server.createContext("/v1/live/upload", LiveService::count);
        server.createContext("/v1/live/list", LiveService::list);
        server.createContext("/v1/live/impatient", LiveService::giveUp);
        server.createContext("/v1/live/stream", exchange -> inTwoParts(exchange, secondPart));
        server.createContext("/v1/live/asleep", exchange -> {});
        server.start();
        return server;
    }

    private static void echo(HttpExchange exchange) throws IOException {
        StringBuilder text = new StringBuilder(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n");
        exchange.getRequestHeaders().forEach((name, values) -> text.append(name + ": " + values.getFirst() + "\n"));
        answer(exchange, 200, text.toString());
    }

    private static void unchanged(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("ETag", "\"7\"");
        exchange.sendResponseHeaders(304, -1);
        exchange.close();
    }

    private static void count(HttpExchange exchange) throws IOException {
        long bytes = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        answer(exchange, 200, Long.toString(bytes));
    }

    /** As a service answers: what it does not offer is a problem. */
    private static void list(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, "{\"items\":[]}");
        } else {
            problem(exchange, 405, "method-not-allowed");
        }
    }

    /** Waits for ten bytes of a body, and no longer. */
    private static void giveUp(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readNBytes(10);
        problem(exchange, 408, "request-timeout");
    }

    private static void problem(HttpExchange exchange, int status, String code) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        answer(
                exchange,
                status,
                "{\"type\":\"/problems/%s\",\"title\":\"t\",\"status\":%d,\"detail\":\"d\",\"instance\":\"i\",\"code\":\"%s\",\"traceId\":\"x\"}"
                        .formatted(code, status, code));
    }

    private static void inTwoParts(HttpExchange exchange, CountDownLatch secondPart) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write("first".getBytes(StandardCharsets.UTF_8));
            out.flush();
            secondPart.await(10, TimeUnit.SECONDS);
            out.write("second".getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        // Without this the answer waits for the rest of the request.
        exchange.getResponseBody().flush();
        exchange.close();
    }
}
