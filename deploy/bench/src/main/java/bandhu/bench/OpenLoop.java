package bandhu.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Sends requests at a given rate, whatever the server makes of it. The time of a request counts from the moment at which it was
 * due, so that one that had to wait for a slow one before it is slow too.
 */
final class OpenLoop implements AutoCloseable {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONNECTIONS = 32;
    private static final long TIMEOUT = Duration.ofSeconds(30).toMillis();
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setKeepAlive(true).setIdleTimeout(30),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    private final String token;

    OpenLoop(String token) {
        this.token = token;
    }

    /** An answer whose body was read. */
    record Answer(int status, Buffer body) {}

    Answer once(int port, Ask ask) {
        return send(port, ask).toCompletionStage().toCompletableFuture().join();
    }

    /** What each of the requests took; those that failed are counted, not timed. */
    Latency measure(String name, Supplier<Ask> asks, int port, int rate, Duration length) throws InterruptedException {
        int count = Math.max(1, (int) (rate * length.toMillis() / 1000));
        long gap = TimeUnit.SECONDS.toNanos(1) / rate;
        CountDownLatch open = new CountDownLatch(count);
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        AtomicReference<String> fault = new AtomicReference<>();
        long begin = System.nanoTime();
        for (int n = 0; n < count; n++) {
            long due = begin + n * gap;
            Ask ask = asks.get();
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            send(port, ask).onComplete(done -> {
                if (done.succeeded() && isGood(done.result())) {
                    millis.add((System.nanoTime() - due) / 1e6);
                } else {
                    failed.incrementAndGet();
                    fault.compareAndSet(null, ask.path() + ": " + done);
                }
                open.countDown();
            });
        }
        open.await();
        List<Double> all = new ArrayList<>(millis);
        return Latency.of(name, all, failed.get(), fault.get());
    }

    /** Sends on and on until it is closed. */
    AutoCloseable background(int port, Supplier<Ask> asks, int rate) {
        long timer = vertx.setPeriodic(Duration.ofSeconds(1).toMillis() / rate, _ -> send(port, asks.get()));
        return () -> vertx.cancelTimer(timer);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static boolean isGood(Answer answer) {
        return answer.status() == OK || answer.status() == CREATED;
    }

    private Future<Answer> send(int port, Ask ask) {
        RequestOptions options = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(ask.path())
                .setMethod(ask.method())
                .setTimeout(TIMEOUT)
                .putHeader("Authorization", "Bearer " + token);
        ask.headers().forEach(options::putHeader);
        if (ask.body() != null) {
            options.putHeader("Content-Type", "application/json");
        }
        return client.request(options)
                .compose(request -> ask.body() == null ? request.send() : request.send(ask.body()))
                .compose(OpenLoop::read);
    }

    private static Future<Answer> read(HttpClientResponse response) {
        return response.body().map(body -> new Answer(response.statusCode(), body));
    }
}
