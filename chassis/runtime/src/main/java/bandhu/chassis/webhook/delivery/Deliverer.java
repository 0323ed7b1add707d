package bandhu.chassis.webhook.delivery;

import bandhu.chassis.time.SystemTime;
import bandhu.chassis.webhook.WebhooksConfig;
import bandhu.chassis.webhook.address.RefusedTargetException;
import bandhu.chassis.webhook.address.Target;
import bandhu.chassis.webhook.address.Targets;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends messages. The name is resolved and looked at here, and the connection goes to that address; the name stays what TLS and the
 * receiver are asked by. Redirections are not followed.
 */
@ApplicationScoped
public class Deliverer {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int CONNECTIONS = 16;
    private static final int KEPT_ALIVE_SECONDS = 5;
    private final HttpClient client;
    private final Targets targets;
    private final WebhooksConfig config;
    private final Clock clock;

    Deliverer(Vertx vertx, Targets targets, WebhooksConfig config, @SystemTime Clock clock) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(CONNECTIONS)
                .setKeepAliveTimeout(KEPT_ALIVE_SECONDS));
        this.targets = targets;
        this.config = config;
        this.clock = clock;
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Returns when there is an answer, or after the time that a receiver has for one. */
    public Attempt send(Message message) {
        Instant at = clock.instant();
        long begin = System.nanoTime();
        Exchange exchange = new Exchange();
        try {
            Target target = Target.of(message.url()).orElseThrow(UnknownHostException::new);
            RequestOptions request = request(target, targets.resolve(target), message, at);
            Exchange.Reply reply = exchange.run(client, request, Buffer.buffer(message.body()))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
            Duration retryAfter = RetryAfter.read(reply.retryAfter(), clock.instant());
            return new Attempt(at, since(begin), reply.status(), reply.body(), null, retryAfter);
        } catch (InterruptedException _) {
            exchange.cancel();
            Thread.currentThread().interrupt();
            return failed(at, begin, "stopped");
        } catch (TimeoutException _) {
            exchange.cancel();
            return failed(at, begin, "timed-out");
        } catch (ExecutionException e) {
            return failed(at, begin, error(e.getCause()));
        } catch (UnknownHostException _) {
            return failed(at, begin, "unknown-host");
        } catch (RefusedTargetException _) {
            return failed(at, begin, "refused-address");
        }
    }

    private static RequestOptions request(Target target, InetAddress address, Message message, Instant at) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.secure())
                .setURI(target.resource())
                .setFollowRedirects(false)
                .putHeader("content-type", "application/cloudevents+json")
                .putHeader("user-agent", "Bandhu-Webhooks/1")
                .putHeader("webhook-id", message.id().toString())
                .putHeader("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .putHeader("webhook-signature", Signer.sign(message, at));
    }

    private static Attempt failed(Instant at, long begin, String error) {
        return new Attempt(at, since(begin), null, null, error, null);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String error(Throwable failure) {
        return switch (failure) {
            case ConnectException _ -> "not-connected";
            case SSLException _ -> "insecure";
            default -> "broken-off";
        };
    }
}
