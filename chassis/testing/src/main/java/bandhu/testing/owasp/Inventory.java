package bandhu.testing.owasp;

import bandhu.chassis.security.Roles;
import bandhu.testing.Tenants;
import bandhu.testing.contract.Fixtures;
import bandhu.testing.contract.Operation;
import bandhu.testing.contract.Walk;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** API9: what is served and what is documented are the same. */
public interface Inventory extends Fixtures {

    @Test
    default void every_route_is_documented_and_every_documented_operation_is_served() {
        Set<String> documented = Operation.all()
                .map(operation -> operation.method() + " " + Routes.anonymous(operation.path()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Routes.served()).containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    default void what_is_deprecated_says_so_and_when_it_ends() {
        Walk walk = Walk.of(this, Tenants.random(), Map.of()).withUnknownIds();
        List<String> faults = new ArrayList<>();
        Operation.all().filter(Operation::isDeprecated).forEach(operation -> {
            Response answer = walk.call(operation, Tenants.random().as(Roles.ADMIN));
            if (answer.header("Deprecation") == null || answer.header("Sunset") == null) {
                faults.add(operation + " does not say so: " + answer.headers());
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    default void who_must_send_something_is_shown_an_example() {
        List<String> faults = Operation.all()
                .filter(Operation::hasBody)
                .filter(operation -> !operation.schema().path("required").isEmpty())
                .filter(operation -> !operation.hasExample())
                .map(operation -> operation + " shows no example")
                .toList();

        assertThat(faults).isEmpty();
    }
}
