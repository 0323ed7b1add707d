package bandhu.testing.data;

import bandhu.chassis.sql.Sql;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class TransactionTimeTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final String LONGER = "SELECT pg_sleep(0.4)";

    @Inject
    Sql sql;

    @Inject
    Work work;

    final String tenant = Tenants.random().name();

    @Test
    void what_takes_longer_than_it_may_is_ended() {
        assertThatThrownBy(() -> work.run(tenant, () -> {
                    sql.grant(SHORT);
                    sql.query(LONGER, row -> 1);
                }))
                .hasStackTraceContaining("transaction timeout");
    }

    @Test
    void a_later_grant_counts_from_its_own_moment() {
        work.run(tenant, () -> {
            sql.grant(SHORT);
            sql.grant(Duration.ofSeconds(30));
            assertThat(sql.query(LONGER, row -> 1)).hasSize(1);
        });
    }
}
