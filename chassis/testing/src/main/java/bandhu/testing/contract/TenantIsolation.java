package bandhu.testing.contract;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks every operation of the service's OpenAPI document as one tenant against the records of another. Implemented by a
 * {@code @QuarkusTest} of each service; an operation that the walk cannot reach fails.
 */
public interface TenantIsolation extends Fixtures {
    /** Every service tells every tenant which read models it has. */
    String READ_MODELS = "-rebuilds";

    @Test
    default void a_foreign_record_is_answered_like_an_unknown_one() {
        Tenant owner = Tenants.random();
        Map<String, String> ids = make(owner);
        Walk foreign = new Walk(this, owner, ids);
        Walk unknown = foreign.withUnknownIds();
        Tenant stranger = Tenants.random();
        List<String> faults = new ArrayList<>();
        Operation.all().filter(TenantIsolation::namesRecords).forEach(operation -> {
            Tenant other = operation.isUpsert() ? Tenants.random() : stranger;
            Response answer = foreign.call(operation, stranger.as(Roles.ADMIN));
            Response expected = unknown.call(operation, other.as(Roles.ADMIN));
            faults.addAll(foreign.leaks(operation, answer));
            // An upsert makes the stranger's own record, or its body names records that the stranger does not have.
            List<Integer> reached = operation.isUpsert() ? List.of(201, 422) : List.of(404);
            if (!reached.contains(answer.statusCode())) {
                faults.add(operation + " is not reached: " + answer.statusCode() + " " + answer.asString());
            } else if (!foreign.anonymous(answer, stranger).equals(unknown.anonymous(expected, other))) {
                faults.add(operation + " tells a foreign id from an unknown one: " + answer.asString() + " and "
                        + expected.asString());
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    default void what_a_stranger_tries_changes_nothing() {
        Tenant owner = Tenants.random();
        Walk walk = new Walk(this, owner, make(owner));
        Map<String, String> before = new TreeMap<>();
        Operation.all().filter(TenantIsolation::readsOne).forEach(operation -> {
            Response answer = walk.call(operation, owner.as(Roles.ADMIN));
            assertThat(answer.statusCode()).as("%s for its owner", operation).isEqualTo(200);
            before.put(operation.path(), shown(answer));
        });
        Client stranger = Tenants.random().as(Roles.ADMIN);
        Operation.all()
                .filter(operation ->
                        operation.needsToken() && !operation.method().equals("GET"))
                .forEach(operation -> walk.call(operation, stranger));
        Operation.all().filter(TenantIsolation::readsOne).forEach(operation -> assertThat(
                        shown(walk.call(operation, owner.as(Roles.ADMIN))))
                .as("%s after a stranger's attempts", operation)
                .isEqualTo(before.get(operation.path())));
    }

    @Test
    default void lists_of_another_tenant_are_empty() {
        Tenant owner = Tenants.random();
        Walk walk = new Walk(this, owner, make(owner));
        Client stranger = Tenants.random().as(Roles.ADMIN);
        List<String> faults = new ArrayList<>();
        Operation.all()
                .filter(operation -> operation.method().equals("GET")
                        && operation.addresses().isEmpty())
                .forEach(operation -> {
                    Response answer = walk.call(operation, stranger);
                    faults.addAll(walk.leaks(operation, answer));
                    boolean mayBeFilled = filledFromTheStart().contains(operation.path())
                            || operation.path().endsWith(READ_MODELS);
                    if (operation.isList()
                            && !mayBeFilled
                            && !answer.path("items").equals(List.of())) {
                        faults.add(operation + " is not empty: " + answer.asString());
                    }
                });
        assertThat(faults).isEmpty();
    }

    @Test
    default void a_body_that_names_a_foreign_record_is_answered_like_one_that_names_none() {
        Tenant owner = Tenants.random();
        Walk foreign = new Walk(this, owner, make(owner));
        Walk unknown = foreign.withUnknownIds();
        List<String> faults = new ArrayList<>();
        Operation.all()
                .filter(operation ->
                        operation.hasBody() && operation.addresses().isEmpty())
                .forEach(operation -> foreign.bodiesWithIds(operation).forEach((body, id) -> {
                    Response answer = operation.call(Tenants.random().as(Roles.ADMIN), operation.path(), body);
                    String other = unknown.replacing(body, id);
                    Response expected = operation.call(Tenants.random().as(Roles.ADMIN), operation.path(), other);
                    if (answer.statusCode() != expected.statusCode()
                            || answer.asString().contains(owner.name())) {
                        faults.add(operation + " with " + body + " answers " + answer.asString() + " and "
                                + expected.asString());
                    }
                }));
        assertThat(faults).isEmpty();
    }

    @Test
    default void nothing_is_answered_without_a_token() {
        Walk walk = new Walk(this, Tenants.random(), Map.of()).withUnknownIds();
        List<String> faults = new ArrayList<>();
        Operation.all().filter(Operation::needsToken).forEach(operation -> {
            int status = walk.call(operation, Client.anonymous()).statusCode();
            if (status != 401) {
                faults.add(operation + " answers " + status);
            }
        });
        assertThat(faults).isEmpty();
    }

    /** Public operations answer whoever holds a link that the service signed, and nobody else. */
    @Test
    default void a_link_that_was_not_signed_here_is_unknown() {
        Walk walk = new Walk(this, Tenants.random(), Map.of()).withUnknownIds();
        List<String> faults = new ArrayList<>();
        Operation.all()
                .filter(operation ->
                        !operation.needsToken() && !operation.addresses().isEmpty())
                .forEach(operation -> {
                    int status = walk.call(operation, Client.anonymous()).statusCode();
                    if (status != 404) {
                        faults.add(operation + " answers " + status);
                    }
                });
        assertThat(faults).isEmpty();
    }

    /** A problem within an answer names the request that was answered. */
    private static String shown(Response answer) {
        return answer.asString().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private static boolean namesRecords(Operation operation) {
        return operation.needsToken() && !operation.addresses().isEmpty();
    }

    private static boolean readsOne(Operation operation) {
        return operation.needsToken() && Walk.readsOne(operation);
    }
}
