package bandhu.chassis.idempotency;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import java.util.Arrays;
import java.util.Map;

/** @param body null when there is none, or it was too large to keep */
record Answer(byte[] request, int status, Map<String, String> headers, byte[] body) {
    /** 422 unless this is the answer to that request. */
    void require(RequestIdentity identity) {
        if (!Arrays.equals(request, identity.request())) {
            throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_REUSED, Text.of("idempotency-key-reused.other"));
        }
    }
}
