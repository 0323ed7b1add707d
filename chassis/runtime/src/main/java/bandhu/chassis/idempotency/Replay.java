package bandhu.chassis.idempotency;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The way out with an answer that was given before, whatever type the operation answers. */
public class Replay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Replay(Answer answer) {
        super(null, null, false, false);
        this.answer = answer;
    }

    /** Writes it. */
    public static class Mapper {
        @ServerExceptionMapper
        public Response map(Replay replay) {
            var response = Response.status(replay.answer.status()).header("Idempotency-Replayed", "true");
            replay.answer.headers().forEach(response::header);
            if (replay.answer.body() != null) {
                response.type("application/json").entity(replay.answer.body());
            }
            return response.build();
        }
    }
}
