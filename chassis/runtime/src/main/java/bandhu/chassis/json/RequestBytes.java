package bandhu.chassis.json;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The body of the request in progress as it came: no larger than may be, and kept for those who compare requests. */
@RequestScoped
public class RequestBytes {
    private static final int PART = 8 * 1024;
    private final int limit;
    private final Duration patience;
    private final CurrentVertxRequest requests;
    private byte[] body = new byte[0];

    RequestBytes(
            @ConfigProperty(name = "bandhu.http.json-limit") int limit,
            @ConfigProperty(name = "bandhu.http.json-patience") Duration patience,
            CurrentVertxRequest requests) {
        this.limit = limit;
        this.patience = patience;
        this.requests = requests;
    }

    /** Throws 408 for a body that does not arrive in time, 413 for one beyond the limit, 415 for another charset than UTF-8. */
    public byte[] read(InputStream stream, MediaType media) {
        String charset = media == null ? null : media.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw new ProblemException(CommonProblem.UNSUPPORTED_MEDIA_TYPE, Text.of("unsupported-media-type.charset"));
        }
        body = stream == null ? new byte[0] : arrived(stream);
        if (body.length > limit) {
            throw new ProblemException(CommonProblem.TOO_LARGE, Text.of("too-large.json", "most", limit));
        }
        return body;
    }

    /** Little more than is taken. Who sends a byte now and then holds a request for so long and no longer. */
    private byte[] arrived(InputStream stream) {
        long deadline = System.nanoTime() + patience.toNanos();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] part = new byte[PART];
        try {
            while (bytes.size() <= limit) {
                int count = stream.read(part);
                if (count < 0) {
                    break;
                }
                bytes.write(part, 0, count);
                if (System.nanoTime() > deadline) {
                    throw tooSlow();
                }
            }
        } catch (IOException _) {
            throw new ProblemException(CommonProblem.BAD_REQUEST, Text.of("bad-request.cut-off"));
        }
        return bytes.toByteArray();
    }

    /** The connection ends with the answer, because what is left of the body would be taken for a request. */
    private ProblemException tooSlow() {
        RoutingContext request = requests.getCurrent();
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        request.addEndHandler(_ -> request.request().connection().close());
        return new ProblemException(
                CommonProblem.REQUEST_TIMEOUT, Text.of("request-timeout.body", "seconds", patience.toSeconds()));
    }

    /** Has something stand for a body that is not kept: a digest of what it says. */
    public void stand(byte[] digest) {
        body = digest.clone();
    }

    /** Empty when there is none, or none was read. */
    public byte[] body() {
        return body;
    }
}
