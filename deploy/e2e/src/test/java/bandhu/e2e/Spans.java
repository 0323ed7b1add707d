package bandhu.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Where the services send their spans: OTLP over HTTP, whose protobuf bodies have names and ids as plain bytes. */
final class Spans implements AutoCloseable {
    /** A span begins with its trace, its own id and its parent's; then comes its name. */
    private static final String IDS = "[\\s\\S]{0,60}";

    private static final int OK = 200;
    private final HttpServer server;
    private final List<String> bodies = new CopyOnWriteArrayList<>();

    Spans() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    /** For the environment of the services. */
    Map<String, String> settings() {
        return Map.of(
                "BANDHU_OTLP",
                "http://localhost:" + server.getAddress().getPort(),
                "BANDHU_OTLP_PROTOCOL",
                "http/protobuf");
    }

    /** Whether the service has sent a span of this name and trace, which is in hexadecimal digits. */
    boolean has(String service, String trace, String name) {
        String id = new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1);
        Pattern span = Pattern.compile(Pattern.quote(id) + IDS + Pattern.quote(name));
        return bodies.stream()
                .anyMatch(body -> body.contains(service) && span.matcher(body).find());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(OK, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
