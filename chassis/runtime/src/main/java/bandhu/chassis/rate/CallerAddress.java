package bandhu.chassis.rate;

import bandhu.chassis.network.Networks;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;

/** Where a request comes from: the connection's other end, or whom a trusted proxy names there. */
@ApplicationScoped
class CallerAddress {
    static final String FORWARDED = "X-Forwarded-For";
    private static final String UNKNOWN = "unknown";
    private static final int LONGEST = 64;
    private final Networks proxies;

    CallerAddress(RateConfig config) {
        this.proxies = new Networks(config.proxies());
    }

    String of(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        if (peer == null || peer.hostAddress() == null) {
            return UNKNOWN;
        }
        String named = request.getHeader(FORWARDED);
        return named == null || !isTrusted(peer) ? peer.hostAddress() : last(named);
    }

    private boolean isTrusted(SocketAddress peer) {
        return proxies.contain(InetAddress.ofLiteral(peer.hostAddress()));
    }

    /** The one that the trusted proxy added; those before it are what the client says. */
    private static String last(String named) {
        String last = named.substring(named.lastIndexOf(',') + 1).strip();
        return last.substring(0, Math.min(last.length(), LONGEST));
    }
}
