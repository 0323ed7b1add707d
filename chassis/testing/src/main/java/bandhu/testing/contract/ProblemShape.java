package bandhu.testing.contract;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends garbage to every operation: the answer is always a problem document, and never the server's fault. */
public interface ProblemShape {

    @Test
    default void malformed_json_is_400() {
        withBody("{\"a\": ", Set.of(400, 404));
    }

    @Test
    default void an_unknown_member_is_400() {
        withBody("{\"no-such-member\": 1}", Set.of(400, 404));
    }

    @Test
    default void a_list_in_place_of_an_object_is_400() {
        withBody("[[[]]]", Set.of(400, 404));
    }

    @Test
    default void another_media_type_is_415() {
        List<String> faults = new ArrayList<>();
        Operation.all().filter(Operation::hasBody).forEach(operation -> {
            Response answer = Tenants.random()
                    .as(Roles.ADMIN)
                    .request()
                    .contentType(ContentType.TEXT)
                    .body("text")
                    .request(operation.method(), operation.path(address -> UUID.randomUUID()
                            .toString()));
            faults.addAll(faults(operation, answer, Set.of(415)));
        });
        assertThat(faults).isEmpty();
    }

    @Test
    default void a_malformed_id_is_404() {
        Map<String, String> bodies = bodiesOfProblems();
        Samples samples = new Samples(ApiDocument.read());
        List<String> faults = new ArrayList<>();
        Operation.all().filter(operation -> operation.path().contains("{id}")).forEach(operation -> {
            String body = bodies.getOrDefault(operation.id(), samples.body(operation));
            String path = operation.path(address -> "not-an-id");
            faults.addAll(faults(operation, operation.call(admin(), path, body), Set.of(404)));
        });
        assertThat(faults).isEmpty();
    }

    /** Bodies of operations for which the schema alone does not give a readable one, by operationId. */
    default Map<String, String> bodiesOfProblems() {
        return this instanceof Fixtures fixtures ? fixtures.bodies() : Map.of();
    }

    @Test
    default void a_bad_query_parameter_is_400() {
        List<String> faults = new ArrayList<>();
        Operation.all()
                .filter(operation -> operation.isList() && operation.addresses().isEmpty())
                .forEach(operation -> List.of(
                                "no-such=1", "limit=0", "limit=201", "limit=x", "sort=no-such", "cursor=%00")
                        .forEach(query -> {
                            Response answer = operation.call(admin(), operation.path() + "?" + query, null);
                            faults.addAll(faults(operation, answer, Set.of(400)));
                        }));
        assertThat(faults).isEmpty();
    }

    @Test
    default void an_unknown_address_is_404() {
        assertThat(problem("GET /v1/no-such", admin().request().get("/v1/no-such"), Set.of(404)))
                .isEmpty();
    }

    @Test
    default void a_method_that_is_not_offered_is_405_and_names_those_that_are() {
        Map<String, Set<String>> offered = Operation.all()
                .collect(Collectors.groupingBy(
                        Operation::path, Collectors.mapping(Operation::method, Collectors.toSet())));
        List<String> faults = new ArrayList<>();
        offered.forEach((path, methods) -> List.of("PUT", "PATCH", "DELETE").stream()
                .filter(method -> !methods.contains(method) && !path.contains("{") && !isAnId(path, method))
                .forEach(method -> {
                    Response answer = admin().request().request(method, path);
                    faults.addAll(problem(method + " " + path, answer, Set.of(405)));
                    if (answer.header("Allow") == null
                            || !answer.header("Allow")
                                    .contains(methods.iterator().next())) {
                        faults.add("%s %s: Allow is %s".formatted(method, path, answer.header("Allow")));
                    }
                }));
        assertThat(faults).isEmpty();
    }

    /** {@code /v1/notes/batch} is the record "batch" to the methods that {@code /v1/notes/{id}} offers. */
    private static boolean isAnId(String path, String method) {
        return Operation.all()
                .anyMatch(other -> other.method().equals(method)
                        && other.path().equals(path.substring(0, path.lastIndexOf('/')) + "/{id}"));
    }

    @Test
    default void a_representation_that_nobody_has_is_406() {
        List<String> faults = new ArrayList<>();
        Operation.all()
                .filter(operation -> operation.isList() && operation.addresses().isEmpty())
                .forEach(operation -> faults.addAll(faults(
                        operation, admin().with("Accept", "image/png").request().get(operation.path()), Set.of(406))));
        assertThat(faults).isEmpty();
    }

    private static void withBody(String body, Set<Integer> statuses) {
        List<String> faults = new ArrayList<>();
        Operation.all().filter(Operation::hasBody).forEach(operation -> {
            String path = operation.path(address -> UUID.randomUUID().toString());
            faults.addAll(faults(operation, operation.call(admin(), path, body), statuses));
        });
        assertThat(faults).isEmpty();
    }

    private static Client admin() {
        Tenant tenant = Tenants.random();
        return tenant.as(Roles.ADMIN);
    }

    private static List<String> faults(Operation operation, Response answer, Set<Integer> statuses) {
        return problem(operation.toString(), answer, statuses);
    }

    private static List<String> problem(String what, Response answer, Set<Integer> statuses) {
        return ProblemDocument.faults(what, answer.statusCode(), answer.contentType(), answer.asString(), statuses);
    }
}
