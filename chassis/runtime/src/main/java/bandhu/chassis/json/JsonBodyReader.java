package bandhu.chassis.json;

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
import java.util.Arrays;

/** Reads the body of every JSON request, in place of the framework's reader. */
@Provider
@Priority(1)
@Consumes("application/json")
public class JsonBodyReader implements MessageBodyReader<Object> {
    private final StrictJson json;
    private final RequestBytes request;

    JsonBodyReader(StrictJson json, RequestBytes request) {
        this.json = json;
        this.request = request;
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
        byte[] body = request.read(stream, media);
        if (body.length == 0 && !isNeeded(annotations)) {
            return null;
        }
        return json.read(body, generic == null ? type : generic);
    }

    private static boolean isNeeded(Annotation[] annotations) {
        return annotations != null && Arrays.stream(annotations).anyMatch(NotNull.class::isInstance);
    }
}
