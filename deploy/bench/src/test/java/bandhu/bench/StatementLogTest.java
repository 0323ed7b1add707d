package bandhu.bench;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StatementLogTest {
    private static final String LOG = """
            bench|7|customer_app|customer|LOG:  execute <unnamed>: BEGIN
            bench|7|customer_app|customer|LOG:  execute S_1: SELECT set_config('app.tenant', $1, true)
            bench|7|customer_app|customer|DETAIL:  Parameters: $1 = 'o''hara'
            bench|9|customer_worker|customer|LOG:  statement: SELECT 1
            bench|7|customer_app|customer|LOG:  execute <unnamed>: SAVEPOINT bandhu_search
            bench|7|customer_app|customer|LOG:  execute <unnamed>:  SELECT e.id FROM customer e
            \tWHERE e.tenant_id = $1 LIMIT $2
            bench|7|customer_app|customer|DETAIL:  Parameters: $1 = 'a', $2 = NULL
            bench|7|customer_app|customer|LOG:  execute <unnamed>:  RELEASE SAVEPOINT bandhu_search
            bench|7|customer_app|customer|LOG:  execute S_2: COMMIT
            bench|8|customer_app|customer|LOG:  execute <unnamed>: BEGIN
            bench|8|customer_app|customer|LOG:  execute S_3: ROLLBACK
            """;

    @Test
    void a_transaction_has_the_statements_that_cost_a_round_trip() {
        List<List<SqlStatement>> found = StatementLog.parse(LOG, "customer_app", "customer");

        assertThat(found).hasSize(1);
        assertThat(found.getFirst())
                .extracting(statement -> statement.sql().strip())
                .containsExactly(
                        "BEGIN",
                        "SELECT set_config('app.tenant', $1, true)",
                        "SELECT e.id FROM customer e\nWHERE e.tenant_id = $1 LIMIT $2",
                        "COMMIT");
    }

    @Test
    void parameters_are_those_of_their_statement() {
        List<SqlStatement> transaction =
                StatementLog.parse(LOG, "customer_app", "customer").getFirst();

        assertThat(transaction.get(1).parameters()).containsExactly("o'hara");
        assertThat(transaction.get(2).parameters()).containsExactly("a", null);
    }
}
