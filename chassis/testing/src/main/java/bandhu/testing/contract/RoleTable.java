package bandhu.testing.contract;

import bandhu.testing.Tenants;
import bandhu.testing.TestRun;
import bandhu.testing.reference.Permissions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tries every operation as each role. Implemented by a {@code @QuarkusTest} of each service; an operation without a row
 * fails, so that nobody forgets to decide.
 */
public interface RoleTable {

    /**
     * A header of roles, then a row an operation: {@code createTeam + + + - - - - -}; {@code +} may, {@code -} is
     * forbidden. Operations with the same marks may share a row: {@code createTeam,patchTeam}.
     */
    String table();

    @Test
    default void every_operation_lets_in_whom_its_row_names() {
        Map<String, Map<String, Boolean>> rows = rows();
        Walk walk = new Walk(tenant -> Map.of(), Tenants.random(), Map.of()).withUnknownIds();
        List<String> faults = new ArrayList<>();
        Operation.all().forEach(operation -> rows.getOrDefault(operation.id(), Map.of())
                .forEach((role, allowed) -> {
                    int status = walk.call(operation, Tenants.random().as(role)).statusCode();
                    if (allowed == (status == 403 || status == 401)) {
                        faults.add("%s as %s answers %d".formatted(operation.id(), role, status));
                    }
                }));
        assertThat(faults).isEmpty();
    }

    @Test
    default void the_table_has_a_row_for_every_operation() {
        assertThat(rows().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Operation.all().map(Operation::id).toList());
    }

    @Test
    default void the_reference_of_permissions_says_the_same() throws IOException {
        Map<String, Map<String, Boolean>> rows = rows();
        List<String> roles = List.copyOf(rows.values().iterator().next().keySet());
        Permissions.check(
                TestRun.current().service(),
                roles,
                Operation.all()
                        .map(operation -> new Permissions.Row(
                                operation.id(),
                                operation.method(),
                                operation.path(),
                                operation.needsToken() ? rows.get(operation.id()) : Map.of()))
                        .toList());
    }

    private Map<String, Map<String, Boolean>> rows() {
        List<String[]> lines = table().lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+"))
                .toList();
        String[] roles = lines.getFirst();
        Map<String, Map<String, Boolean>> rows = new LinkedHashMap<>();
        lines.stream().skip(1).forEach(row -> List.of(row[0].split(",")).forEach(operation -> {
            assertThat(rows.put(operation, marks(roles, row)))
                    .as("a second row of %s", operation)
                    .isNull();
        }));
        return rows;
    }

    private static Map<String, Boolean> marks(String[] roles, String[] row) {
        assertThat(row).as("the row of %s", row[0]).hasSize(roles.length + 1);
        assertThat(Arrays.asList(row).subList(1, row.length)).isSubsetOf("+", "-");
        Map<String, Boolean> marks = new LinkedHashMap<>();
        for (int i = 0; i < roles.length; i++) {
            marks.put(roles[i], row[i + 1].equals("+"));
        }
        return marks;
    }
}
