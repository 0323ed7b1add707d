package bandhu.chassis.http.edge;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Set;

/**
 * Refuses a request that has both Content-Length and Transfer-Encoding (RFC 9112, 6.3: it might be smuggling), where Netty's
 * own decoder would drop the length and go on; one of another version than HTTP/1; and one for an address that cannot be read.
 */
public final class StrictDecoder extends VertxHttpRequestDecoder {
    private static final String NAME = "httpDecoder";
    private static final Set<String> VERSIONS = Set.of("HTTP/1.1", "HTTP/1.0");
    private static final int TARGET = 1;
    private static final int VERSION = 2;

    private StrictDecoder(HttpServerOptions options) {
        super(options);
    }

    /** Takes the place of Vert.x' decoder on a connection that has not read anything yet. */
    public static void install(HttpConnection connection, HttpServerOptions options) {
        ((ConnectionBase) connection).channel().pipeline().replace(NAME, NAME, new StrictDecoder(options));
    }

    /** Why a request that could not be decoded is refused. */
    public static ProblemException problem(HttpServerRequest undecoded) {
        return switch (undecoded.decoderResult().cause()) {
            case ProblemException problem -> problem;
            case TooLongHttpHeaderException _ ->
                new ProblemException(
                        CommonProblem.HEADERS_TOO_LARGE,
                        Text.of("headers-too-large.characters", "most", RequestCheck.HEADERS));
            case TooLongHttpLineException _ ->
                new ProblemException(
                        CommonProblem.URI_TOO_LONG, Text.of("uri-too-long.characters", "most", RequestCheck.ADDRESS));
            case null, default -> new ProblemException(CommonProblem.BAD_REQUEST, Text.of("bad-request.not-http"));
        };
    }

    /** The path that was asked for; empty where that cannot be said. */
    public static String path(HttpServerRequest request) {
        boolean isKnown = request.decoderResult().isSuccess() && request.path() != null;
        return isKnown ? request.path() : "";
    }

    @Override
    protected HttpMessage createMessage(String[] line) {
        if (!VERSIONS.contains(line[VERSION])) {
            throw new IllegalArgumentException("neither HTTP/1.1 nor HTTP/1.0");
        }
        Addresses.fault(line[TARGET]).ifPresent(problem -> {
            throw problem;
        });
        return super.createMessage(line);
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("both Content-Length and Transfer-Encoding");
    }
}
