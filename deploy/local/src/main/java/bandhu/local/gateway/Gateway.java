package bandhu.local.gateway;

import bandhu.chassis.http.edge.RequestCheck;
import bandhu.chassis.http.edge.StrictDecoder;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import bandhu.local.gateway.browser.DemoTokens;
import bandhu.local.gateway.browser.EventCatalogue;
import bandhu.local.gateway.browser.ServicesHealth;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One HTTP server before five services. It routes by the first path segment, streams bodies both ways without holding
 * them, and fails only with problem documents.
 */
public final class Gateway implements AutoCloseable {

    private static final int HEADER_BYTES = 32 * 1024;
    private static final int LINE_BYTES = 16 * 1024;
    private static final long LINGER_MILLIS = 2_000;
    private static final RequestCheck CHECK = new RequestCheck(1_100L << 20);
    private static final int CONNECTIONS = 256;
    private static final int CONNECT_MILLIS = 2000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Vertx vertx;
    private final Map<String, Backend> backends;
    private final ApiDocuments documents;
    private final Cors cors;
    private final HttpClient client;
    private final OwnPages pages;
    private final HttpServer server;

    /**
     * Where it listens and whom it serves.
     *
     * @param port 0 takes any
     * @param patience how long a service may send nothing before it counts as away
     * @param issuer the embedded one that gives anybody any token, where there is one
     */
    record Setting(String host, int port, Cors cors, Duration patience, Optional<URI> issuer) {}

    private Gateway(
            Vertx vertx, Setting setting, List<Backend> backends, ApiDocuments documents, Optional<String> events) {
        this.vertx = vertx;
        this.backends = backends.stream().collect(Collectors.toMap(Backend::service, b -> b));
        this.documents = documents;
        this.cors = setting.cors();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setKeepAliveTimeout(30)
                        .setIdleTimeout((int) setting.patience().toSeconds()),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        BrowserPages browser = new BrowserPages(
                new DemoTokens(client, setting.host(), setting.issuer()),
                new ServicesHealth(client, addresses(backends)));
        this.pages = new OwnPages(documents, new TenantFields(client, documents, this.backends), events, browser);
        HttpServerOptions options = new HttpServerOptions()
                .setMaxHeaderSize(HEADER_BYTES)
                .setMaxInitialLineLength(LINE_BYTES)
                .setHandle100ContinueAutomatically(true)
                .setHttp2ClearTextEnabled(false);
        this.server = vertx.createHttpServer(options)
                .connectionHandler(connection -> StrictDecoder.install(connection, options))
                .invalidRequestHandler(this::refuse)
                .requestHandler(this::handle);
    }

    /**
     * Starts a gateway; returns when it listens.
     *
     * @param snapshots the folder with the services' documents; beside it is the one of the events
     */
    static Gateway start(Setting setting, List<Backend> backends, Path snapshots) throws IOException {
        ApiDocuments documents =
                new ApiDocuments(backends.stream().map(Backend::service).toList(), snapshots);
        Optional<String> events = EventCatalogue.read(snapshots.toAbsolutePath().getParent());
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
        Gateway gateway = new Gateway(vertx, setting, backends, documents, events);
        gateway.server
                .listen(setting.port(), setting.host())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        new Listening(vertx, gateway.client, documents, backends).begin();
        return gateway;
    }

    int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /**
     * Runs until told to end: {@code <port> <folder of snapshots> <embedded issuer, or -> <service>=<url>...};
     * {@code BANDHU_BIND} is the host.
     */
    public static void main(String[] args) throws Exception {
        List<Backend> backends = Stream.of(args).skip(3).map(Backend::parse).toList();
        String host = System.getenv().getOrDefault("BANDHU_BIND", "127.0.0.1");
        Optional<URI> issuer =
                Optional.of(args[2]).filter(text -> !text.equals("-")).map(URI::create);
        Setting setting = new Setting(host, Integer.parseInt(args[0]), Cors.ofEnvironment(), PATIENCE, issuer);
        Gateway gateway = start(setting, backends, Path.of(args[1]));
        System.out.println("The gateway answers on port " + gateway.port());
        new CountDownLatch(1).await();
    }

    private static Map<String, SocketAddress> addresses(List<Backend> backends) {
        Map<String, SocketAddress> addresses = new LinkedHashMap<>();
        backends.forEach(backend ->
                addresses.put(backend.service(), SocketAddress.inetSocketAddress(backend.port(), backend.host())));
        return addresses;
    }

    private void handle(HttpServerRequest request) {
        Exchange exchange = Exchange.of(request, cors.headers(request));
        String path = request.path();
        Optional<ProblemException> fault = CHECK.fault(request);
        if (path == null || !path.startsWith("/")) {
            exchange.fail(ProblemKind.BAD_REQUEST, Text.of("bad-request.no-path"));
        } else if (fault.isPresent()) {
            refuse(exchange, fault.get());
        } else if (request.method().equals(HttpMethod.OPTIONS)) {
            options(exchange);
        } else if (!pages.answer(exchange)) {
            forward(exchange);
        }
    }

    private void forward(Exchange exchange) {
        Optional<String> owner =
                documents.owner(ApiDocuments.segment(exchange.request().path()));
        if (owner.isEmpty()) {
            exchange.fail(ProblemKind.NOT_FOUND, Text.of("not-found.owner"));
            return;
        }
        Backend backend = backends.get(owner.get());
        HttpProxy.reverseProxy(client)
                .origin(backend.port(), backend.host())
                .addInterceptor(new Forwarding(exchange, backend))
                .handle(exchange.request());
    }

    private void options(Exchange exchange) {
        if (!exchange.corsHeaders().isEmpty()) {
            var response = exchange.request().response().setStatusCode(204);
            exchange.corsHeaders().forEach(response::putHeader);
            cors.preflight(exchange.request()).forEach(response::putHeader);
            response.end();
            return;
        }
        String allowed =
                documents.methods(ApiDocuments.segment(exchange.request().path()));
        exchange.request().response().putHeader("Allow", allowed.isEmpty() ? "GET, HEAD" : allowed);
        exchange.fail(ProblemKind.METHOD_NOT_ALLOWED, Text.of("method-not-allowed.origin"));
    }

    /** Answers what no service shall see. The connection ends when the client had time to read that (RFC 9112, section 9.6). */
    private void refuse(Exchange exchange, ProblemException fault) {
        HttpServerRequest request = exchange.request();
        request.response().putHeader("Connection", "close");
        exchange.fail(fault.type(), fault.detail());
        request.resume();
        vertx.setTimer(LINGER_MILLIS, _ -> request.connection().close());
    }

    /** Answers what is not HTTP enough for a service, and closes the connection. */
    private void refuse(HttpServerRequest request) {
        refuse(Exchange.of(request, Map.of()), StrictDecoder.problem(request));
        request.connection().close();
    }
}
