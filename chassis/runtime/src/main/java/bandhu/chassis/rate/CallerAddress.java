package bandhu.chassis.rate;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.util.List;

/** Where a request comes from: the connection's other end, or whom a trusted proxy names there. */
@ApplicationScoped
class CallerAddress {
    static final String FORWARDED = "X-Forwarded-For";
    private static final String UNKNOWN = "unknown";
    private static final int LONGEST = 64;
    private final List<IpSubnetFilterRule> proxies;

    CallerAddress(RateConfig config) {
        this.proxies = config.proxies().stream().map(CallerAddress::network).toList();
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
        var address = new InetSocketAddress(peer.hostAddress(), peer.port());
        return proxies.stream().anyMatch(network -> network.matches(address));
    }

    /** The one that the trusted proxy added; those before it are what the client says. */
    private static String last(String named) {
        String last = named.substring(named.lastIndexOf(',') + 1).strip();
        return last.substring(0, Math.min(last.length(), LONGEST));
    }

    private static IpSubnetFilterRule network(String text) {
        int slash = text.indexOf('/');
        return new IpSubnetFilterRule(
                text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)), IpFilterRuleType.ACCEPT);
    }
}
