package bandhu.testing.web;

import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.sql.SqlFailure;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;

@Path("/v1/faults")
@Idempotent
@RunOnVirtualThread
class FaultResource {
    @GET
    @Path("{kind}")
    public String fail(String kind) {
        throw switch (kind) {
            case "stale" -> new OptimisticLockException("row 17 of table secret");
            case "too-many" -> new ProblemException(CommonProblem.TOO_MANY_REQUESTS, Text.of("too-many-requests.wait"));
            case "null" -> new NullPointerException("secret.password");
            default -> new IllegalStateException(new SqlFailure(new SQLException("SELECT secret", kind)));
        };
    }
}
