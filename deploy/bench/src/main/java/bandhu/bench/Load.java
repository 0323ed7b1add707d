package bandhu.bench;

import com.sun.management.OperatingSystemMXBean;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A closed loop: each of a fixed number of callers sends its next request when it has its answer. It says how fast a server
 * can go, nothing about latency under a given rate. One event loop serves all callers, so that it takes little of the machine.
 */
final class Load implements AutoCloseable {
    private static final int SECOND = 1000;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setKeepAlive(true).setIdleTimeout(30),
            new PoolOptions().setHttp1MaxSize(Settings.CONCURRENCY));
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final String token;
    private final ProcessHandle service;
    private final int callers;

    /** @param service whose processor time is counted */
    Load(String token, ProcessHandle service, int callers) {
        this.token = token;
        this.service = service;
        this.callers = callers;
    }

    /**
     * @param rate answered requests a second
     * @param cores how much of the machine the generator itself took
     * @param serviceMicros microseconds of processor that the service took for each request
     */
    record Result(double rate, double cores, double serviceMicros) {}

    /**
     * Asks until the time is over or {@code asks} gives null. Throws a fault for any answer other than {@code expected}.
     */
    Result run(int port, Supplier<Ask> asks, int expected, Duration length) throws InterruptedException {
        Run run = new Run(port, asks, expected, System.nanoTime() + length.toNanos(), callers);
        long cpu = system.getProcessCpuTime();
        Duration serviceCpu = cpu(service);
        long begin = System.nanoTime();
        for (int caller = 0; caller < callers; caller++) {
            vertx.runOnContext(_ -> run.next());
        }
        run.ended.await();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (run.failure != null) {
            throw new Fault(run.failure);
        }
        double micros = cpu(service).minus(serviceCpu).toNanos() / 1e3;
        return new Result(
                run.answered.get() / seconds,
                (system.getProcessCpuTime() - cpu) / 1e9 / seconds,
                micros / Math.max(1, run.answered.get()));
    }

    /** Sends one request and answers its status. */
    int once(int port, Ask ask) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger status = new AtomicInteger();
        client.request(options(port, ask))
                .compose(request -> ask.body() == null ? request.send() : request.send(ask.body()))
                .compose(response -> response.body().map(_ -> response.statusCode()))
                .onComplete(answer -> {
                    status.set(answer.succeeded() ? answer.result() : 0);
                    done.countDown();
                });
        done.await();
        return status.get();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private RequestOptions options(int port, Ask ask) {
        RequestOptions options = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(ask.path())
                .setMethod(ask.method())
                .setTimeout(30L * SECOND)
                .putHeader("Authorization", "Bearer " + token);
        ask.headers().forEach(options::putHeader);
        return ask.body() == null ? options : options.putHeader("Content-Type", "application/json");
    }

    private final class Run {
        private final int port;
        private final Supplier<Ask> asks;
        private final int expected;
        private final long end;
        private final AtomicLong answered = new AtomicLong();
        private final CountDownLatch ended;
        private volatile String failure;

        Run(int port, Supplier<Ask> asks, int expected, long end, int callers) {
            this.port = port;
            this.asks = asks;
            this.expected = expected;
            this.end = end;
            this.ended = new CountDownLatch(callers);
        }

        void next() {
            Ask ask = failure != null || System.nanoTime() >= end ? null : asks.get();
            if (ask == null) {
                ended.countDown();
                return;
            }
            client.request(options(port, ask))
                    .onSuccess(request -> send(request, ask))
                    .onFailure(this::fail);
        }

        private void send(HttpClientRequest request, Ask ask) {
            var sent = ask.body() == null ? request.send() : request.send(ask.body());
            sent.onFailure(this::fail)
                    .onSuccess(response -> response.body().onFailure(this::fail).onSuccess(body -> {
                        if (response.statusCode() == expected) {
                            answered.incrementAndGet();
                        } else {
                            failure = ask.method() + " " + ask.path() + " answered " + response.statusCode() + ": "
                                    + body;
                        }
                        next();
                    }));
        }

        private void fail(Throwable cause) {
            failure = "A request had no answer: " + cause;
            ended.countDown();
        }
    }
}
