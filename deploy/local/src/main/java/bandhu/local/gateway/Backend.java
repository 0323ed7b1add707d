package bandhu.local.gateway;

import java.net.URI;

/** A service and where it listens. */
record Backend(String service, String host, int port) {

    /** Reads {@code customer=http://127.0.0.1:8081}. */
    static Backend parse(String text) {
        int equals = text.indexOf('=');
        URI uri = URI.create(text.substring(equals + 1));
        return new Backend(text.substring(0, equals), uri.getHost(), uri.getPort());
    }
}
