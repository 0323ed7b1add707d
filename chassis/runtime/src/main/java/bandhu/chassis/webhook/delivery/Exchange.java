package bandhu.chassis.webhook.delivery;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** One request and the beginning of its answer. Once {@link #cancel} was called, nothing is sent that was not sent before. */
final class Exchange {
    /** What of an answer's body is kept. */
    private static final int KEPT = 1_024;

    /** What of it is read, so that the connection can be used again. */
    private static final int READ = 65_536;

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicReference<HttpClientRequest> open = new AtomicReference<>();

    record Reply(int status, String body, String retryAfter) {}

    Future<Reply> run(HttpClient client, RequestOptions options, Buffer body) {
        return client.request(options).compose(request -> {
            open.set(request);
            if (cancelled.get()) {
                request.reset();
                return Future.failedFuture("cancelled");
            }
            return request.send(body).compose(Exchange::read);
        });
    }

    void cancel() {
        cancelled.set(true);
        HttpClientRequest request = open.get();
        if (request != null) {
            request.reset();
        }
    }

    /** The status counts as soon as it is there, however the body ends. */
    private static Future<Reply> read(HttpClientResponse response) {
        Promise<Reply> whole = Promise.promise();
        Buffer bytes = Buffer.buffer();
        Runnable done = () -> whole.tryComplete(new Reply(
                response.statusCode(),
                bytes.getString(0, Math.min(KEPT, bytes.length()), StandardCharsets.UTF_8.name())
                        .replace("\0", ""),
                response.getHeader(HttpHeaders.RETRY_AFTER)));
        response.exceptionHandler(_ -> done.run());
        response.endHandler(_ -> done.run());
        response.handler(part -> {
            bytes.appendBuffer(part);
            if (bytes.length() > READ) {
                done.run();
                response.request().reset();
            }
        });
        return whole.future();
    }
}
