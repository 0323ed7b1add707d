package bandhu.chassis.webhook.address;

import bandhu.chassis.language.Text;
import bandhu.chassis.network.Networks;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.webhook.WebhooksConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps webhooks out of the network that the service stands in. An address is looked at when it is saved and again at each
 * attempt, and the attempt goes to the very address that was looked at: what a name means later is no matter.
 */
@ApplicationScoped
public class Targets {
    private static final String POINTER = "/url";
    private final Networks allowed;

    Targets(WebhooksConfig config) {
        allowed = new Networks(config.allowedNetworks().orElse(List.of()));
    }

    /** 422 for an address that no webhook may have. A name that means nothing now may mean something later. */
    public void require(String url) {
        Target target = Target.of(url)
                .orElseThrow(() -> ProblemException.invalid(POINTER, Text.of("invalid-format.webhook-url")));
        try {
            resolve(target);
        } catch (UnknownHostException _) {
            return;
        } catch (RefusedTargetException _) {
            throw ProblemException.invalid(POINTER, Text.of("refused-address.webhook-url"));
        }
    }

    /** Where to connect to. One address that is refused is enough to refuse them all. */
    public InetAddress resolve(Target target) throws UnknownHostException, RefusedTargetException {
        InetAddress[] addresses = InetAddress.getAllByName(target.host());
        if (Stream.of(addresses).anyMatch(this::isRefused)) {
            throw new RefusedTargetException();
        }
        return addresses[0];
    }

    private boolean isRefused(InetAddress address) {
        boolean isInside = address instanceof Inet6Address && !Networks.GLOBAL_IPV6.contain(address)
                || Networks.SPECIAL.contain(address);
        return isInside && !allowed.contain(address);
    }
}
