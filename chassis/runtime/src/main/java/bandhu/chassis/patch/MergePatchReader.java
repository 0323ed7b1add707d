package bandhu.chassis.patch;

import bandhu.chassis.json.RequestBytes;
import bandhu.chassis.json.StrictJson;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.Pointers;
import bandhu.chassis.problem.ProblemException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads the body of a PATCH. */
@Provider
@Priority(1)
@Consumes({"application/merge-patch+json", "application/json"})
public class MergePatchReader implements MessageBodyReader<MergePatch> {
    private final StrictJson json;
    private final RequestBytes request;

    MergePatchReader(StrictJson json, RequestBytes request) {
        this.json = json;
        this.request = request;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == MergePatch.class;
    }

    @Override
    public MergePatch readFrom(
            Class<MergePatch> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        if (json.tree(request.read(stream, media)) instanceof ObjectNode object) {
            return new MergePatch(object);
        }
        throw ProblemException.at(CommonProblem.WRONG_TYPE, Pointers.ROOT, Text.of("wrong-type.merge-patch"));
    }
}
