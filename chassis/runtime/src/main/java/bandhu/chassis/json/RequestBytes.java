package bandhu.chassis.json;

import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The body of the request in progress as it came: no larger than may be, and kept for those who compare requests. */
@RequestScoped
public class RequestBytes {
    private final int limit;
    private byte[] body = new byte[0];

    RequestBytes(@ConfigProperty(name = "bandhu.http.json-limit") int limit) {
        this.limit = limit;
    }

    /** Throws 413 for a body beyond the limit, 415 for another charset than UTF-8. */
    public byte[] read(InputStream stream, MediaType media) throws IOException {
        String charset = media == null ? null : media.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw new ProblemException(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "JSON is taken in UTF-8 only.");
        }
        body = stream == null ? new byte[0] : stream.readNBytes(limit + 1);
        if (body.length > limit) {
            throw new ProblemException(CommonProblem.TOO_LARGE, "A JSON body may have at most " + limit + " bytes.");
        }
        return body;
    }

    /** Empty when there is none, or none was read. */
    public byte[] body() {
        return body;
    }
}
