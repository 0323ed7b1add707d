package bandhu.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** A problem document (RFC 9457) that the gateway itself answers; the services' own pass through untouched. */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        List<Object> violations) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Problem of(ProblemKind kind, String detail, String instance, String traceId) {
        return new Problem(
                "/problems/" + kind.code(),
                kind.title(),
                kind.status(),
                detail,
                instance,
                kind.code(),
                traceId,
                List.of());
    }

    String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
