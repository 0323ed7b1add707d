package bandhu.local.gateway;

import io.netty.handler.codec.http.HttpMessage;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Refuses a request that has both Content-Length and Transfer-Encoding (RFC 9112, 6.3: it might be smuggling); Netty's
 * own decoder would drop the length and go on.
 */
final class StrictDecoder extends VertxHttpRequestDecoder {

    private static final String NAME = "httpDecoder";

    private StrictDecoder(HttpServerOptions options) {
        super(options);
    }

    /** Takes the place of Vert.x' decoder on a connection that has not read anything yet. */
    static void install(HttpConnection connection, HttpServerOptions options) {
        ((ConnectionBase) connection).channel().pipeline().replace(NAME, NAME, new StrictDecoder(options));
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("both Content-Length and Transfer-Encoding");
    }
}
