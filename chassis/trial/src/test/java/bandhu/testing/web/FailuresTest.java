package bandhu.testing.web;

import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.Failures;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class FailuresTest {

    @Inject
    Failures failures;

    @Test
    void who_hangs_up_in_the_middle_of_a_request_is_no_fault_of_ours() {
        var hungUp = new IOException(new IOException(new HttpClosedException("Connection was closed")));

        assertThat(failures.problem(hungUp).type()).isEqualTo(CommonProblem.BAD_REQUEST);
    }

    @Test
    void what_nobody_knows_is_ours() {
        assertThat(failures.problem(new IllegalStateException("?")).type()).isEqualTo(CommonProblem.INTERNAL);
    }
}
