package bandhu.chassis.json;

import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the body of every JSON request, in place of the framework's reader, and keeps its bytes for the idempotency hash. */
@Provider
@Priority(1)
@Consumes({"application/json", "application/merge-patch+json"})
public class JsonBodyReader implements MessageBodyReader<Object> {
    private final StrictJson json;
    private final RequestBytes bytes;
    private final int limit;

    JsonBodyReader(StrictJson json, RequestBytes bytes, @ConfigProperty(name = "bandhu.http.json-limit") int limit) {
        this.json = json;
        this.bytes = bytes;
        this.limit = limit;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return !InputStream.class.isAssignableFrom(type) && type != byte[].class && type != String.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        String charset = media == null ? null : media.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw new ProblemException(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "JSON is taken in UTF-8 only.");
        }
        byte[] body = stream == null ? new byte[0] : stream.readNBytes(limit + 1);
        if (body.length > limit) {
            throw new ProblemException(CommonProblem.TOO_LARGE, "A JSON body may have at most " + limit + " bytes.");
        }
        bytes.keep(body);
        if (body.length == 0 && !needed(annotations) && type != (Class<?>) MergePatch.class) {
            return null;
        }
        return type == (Class<?>) MergePatch.class ? patch(body) : json.read(body, generic == null ? type : generic);
    }

    private MergePatch patch(byte[] body) {
        if (json.tree(body) instanceof ObjectNode object) {
            return new MergePatch(object);
        }
        throw Faults.one(CommonProblem.WRONG_TYPE, Pointers.ROOT, "wrong-type", "A merge patch must be a JSON object.");
    }

    private static boolean needed(Annotation[] annotations) {
        return annotations != null && Arrays.stream(annotations).anyMatch(NotNull.class::isInstance);
    }
}
