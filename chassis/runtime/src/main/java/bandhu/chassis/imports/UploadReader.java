package bandhu.chassis.imports;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Takes files in while they arrive; nothing of them is kept in memory or on the service's disk. */
@Provider
@Consumes({Upload.FORM, Upload.CSV, Upload.JSON_LINES})
public class UploadReader implements MessageBodyReader<Upload> {
    private final Intake intake;
    private final CurrentVertxRequest requests;

    UploadReader(Intake intake, CurrentVertxRequest requests) {
        this.intake = intake;
        this.requests = requests;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream stream) {
        var request = requests.getCurrent().request();
        String collection = request.path().split("/")[2];
        return new Upload(
                media.isCompatible(MediaType.valueOf(Upload.FORM))
                        ? intake.form(collection, media.toString(), stream)
                        : intake.raw(collection, media, request.params(), stream));
    }
}
