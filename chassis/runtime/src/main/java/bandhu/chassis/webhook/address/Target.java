package bandhu.chassis.webhook.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of an address that a request needs.
 *
 * @param host as it was written, an IPv6 address without brackets
 * @param resource path and query
 */
public record Target(boolean secure, String host, int port, String resource) {
    private static final int HIGHEST_PORT = 65_535;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    /** What some resolvers read as an address, each in its own way. */
    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9a-fA-F]*)\\.?");

    private static final Pattern IPV4 = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    /**
     * Empty for what is not http or https, carries credentials, or writes its host in a way that two readers may understand
     * differently: decimal, octal and hexadecimal numbers among them.
     */
    public static Optional<Target> of(String url) {
        try {
            return of(new URI(url));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Optional<Target> of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        String host = uri.getHost();
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? HTTPS : HTTP;
        boolean isPlain = (secure || scheme.equals("http"))
                && host != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && port > 0
                && port <= HIGHEST_PORT
                && (!NUMBER.matcher(host).matches() || IPV4.matcher(host).matches());
        return isPlain ? Optional.of(new Target(secure, bare(host), port, resource(uri))) : Optional.empty();
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static String resource(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
