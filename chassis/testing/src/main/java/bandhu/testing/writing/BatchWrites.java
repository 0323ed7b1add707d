package bandhu.testing.writing;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static bandhu.testing.writing.Batch.apply;
import static bandhu.testing.writing.Batch.create;
import static bandhu.testing.writing.Batch.delete;
import static bandhu.testing.writing.Batch.deleteUnknown;
import static bandhu.testing.writing.Batch.send;
import static bandhu.testing.writing.Batch.update;
import static bandhu.testing.writing.Batch.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/**
 * Holds that a batch does what single writes do, in each collection. Implemented by a {@code @QuarkusTest} of each service, which
 * names its collections.
 */
public interface BatchWrites {

    /** The collections of the service that take batches, with what records of this tenant need. */
    List<Writable> collections(Tenant tenant);

    @Test
    default void operations_are_done_in_order_and_call_each_other_by_name() {
        Tenant tenant = Tenants.random();
        Client client = tenant.as(Roles.ADMIN);
        for (Writable each : collections(tenant)) {
            JsonPath items = apply(
                    client,
                    each,
                    create(each, 1, "a"),
                    update("$ref:a", 1, each.one().patch(5)),
                    upsert(each, 2, "x"),
                    upsert("x", each.with(2, each.one(), 6)),
                    create(each, 3, "b"),
                    delete("$ref:b"));

            assertThat(statuses(items)).as("%s", each).containsExactly(201, 200, 201, 200, 201, 204);
            assertThat(items.<Integer>getList("items.body.version").subList(0, 4))
                    .as("%s", each)
                    .containsExactly(1, 2, 1, 2);
            assertThat(items.getString("items[1].id")).as("%s", each).isEqualTo(items.getString("items[0].id"));
            assertStored(client, each, items, 1);
            assertStored(client, each, items, 3);
            client.get(each.at(items.getString("items[4].id"))).statusCode(404);
            client.post(each.at(items.getString("items[4].id")) + "/restore", null)
                    .statusCode(200);
        }
    }

    @Test
    default void a_batch_leaves_the_history_that_single_writes_leave() {
        Tenant tenant = Tenants.random();
        Client client = tenant.as(Roles.ADMIN);
        for (Writable each : collections(tenant)) {
            String single = each.create(client, 1);
            client.patch(each.at(single), each.one().patch(5)).statusCode(200);
            client.patch(each.at(single), each.other().patch(6)).statusCode(200);
            String batched = each.create(client, 2);

            JsonPath items = apply(
                    client,
                    each,
                    update(batched, each.one().patch(15)),
                    update(batched, 2, each.other().patch(16)),
                    create(each, 3));

            assertThat(statuses(items)).as("%s", each).containsExactly(200, 200, 201);
            String created = items.getString("items[2].id");
            List<Object> expected = history(client, each, single, "events");
            // One transaction is one change of a record: the two updates stand in it together.
            assertThat(history(client, each, batched, "version")).as("%s", each).containsExactly(3, 1);
            assertThat(oldestFirst(history(client, each, batched, "events")))
                    .as("%s", each)
                    .isEqualTo(oldestFirst(expected));
            assertThat(history(client, each, created, "events")).as("%s", each).containsExactly(expected.getLast());
            assertThat(history(client, each, created, "source")).as("%s", each).containsExactly("api");
        }
    }

    @Test
    default void what_is_wrong_is_told_at_its_place_and_spoils_nothing() {
        Tenant tenant = Tenants.random();
        Client client = tenant.as(Roles.ADMIN);
        for (Writable each : collections(tenant)) {
            String known = each.create(client, 1);
            JsonPath items = apply(
                    client,
                    each,
                    create(each, 2),
                    Map.of("op", "create", "data", Map.of("colour", "red")),
                    create(each, 3, "id", known),
                    update(known, 7, Map.of()),
                    deleteUnknown(),
                    update("$ref:nobody", Map.of()),
                    update(known, each.one().patch(9)));

            assertThat(statuses(items)).as("%s", each).containsExactly(201, 400, 409, 412, 404, 422, 200);
            assertThat(items.getString("items[1].problem.violations[0].pointer"))
                    .as("%s", each)
                    .isEqualTo("/operations/1/data/colour");
            assertThat(items.getString("items[5].problem.violations[0].pointer"))
                    .as("%s", each)
                    .isEqualTo("/operations/5/id");
            assertStored(client, each, items, 6);
        }
    }

    @Test
    default void all_are_applied_or_none() {
        Tenant tenant = Tenants.random();
        Client client = tenant.as(Roles.ADMIN);
        for (Writable each : collections(tenant)) {
            String known = each.create(client, 1);
            String before = client.get(each.at(known)).extract().asString();
            long count = each.count(client);
            Map<String, Object> change = update(known, each.one().patch(9));

            send(client, each, true, create(each, 2), change, deleteUnknown()).statusCode(422);
            send(
                            client,
                            each,
                            true,
                            upsert(each, 3, "k"),
                            change,
                            create(each, 4, "externalIds", List.of(Batch.key("k"))))
                    .statusCode(422)
                    .body("items[2].status", equalTo(409));

            assertThat(client.get(each.at(known)).extract().asString())
                    .as("%s", each)
                    .isEqualTo(before);
            assertThat(each.count(client)).as("%s", each).isEqualTo(count);
            send(client, each, true, create(each, 2), change).statusCode(200);
            assertThat(each.count(client)).as("%s", each).isEqualTo(count + 1);
        }
    }

    @Test
    default void what_one_operation_frees_another_may_take() {
        Tenant tenant = Tenants.random();
        Client client = tenant.as(Roles.ADMIN);
        for (Writable each : collections(tenant)) {
            String first = apply(client, each, upsert(each, 1, "moves")).getString("items[0].id");

            JsonPath items = send(
                            client,
                            each,
                            true,
                            update(first, Map.of("externalIds", List.of())),
                            upsert(each, 2, "moves"))
                    .statusCode(200)
                    .extract()
                    .jsonPath();

            assertThat(statuses(items)).as("%s", each).containsExactly(200, 201);
            client.put(each.byExternalId("moves"), each.body().apply(2))
                    .statusCode(200)
                    .body("id", equalTo(items.getString("items[1].id")));
        }
    }

    @Test
    default void a_batch_that_is_sent_several_times_at_once_has_one_effect() {
        Tenant tenant = Tenants.random();
        Client client = tenant.as(Roles.ADMIN);
        Client keyed = client.with("Idempotency-Key", "batch");
        for (Writable each : collections(tenant)) {
            long before = each.count(client);

            List<Response> answers = AtOnce.run(4, _ -> send(keyed, each, false, create(each, 1), create(each, 2))
                    .extract()
                    .response());

            assertThat(answers.stream().map(Response::statusCode))
                    .as("%s", each)
                    .isSubsetOf(200, 409)
                    .contains(200);
            assertThat(each.count(client)).as("%s", each).isEqualTo(before + 2);
        }
    }

    @Test
    default void batches_that_upsert_the_same_records_at_once_make_each_once() {
        Tenant tenant = Tenants.random();
        Client client = tenant.as(Roles.ADMIN);
        for (Writable each : collections(tenant)) {
            long before = each.count(client);
            List<Map<String, Object>> there = IntStream.range(0, 8)
                    .mapToObj(number -> upsert(each, number, "r" + number))
                    .toList();
            List<Map<String, Object>> back = there.reversed();

            List<JsonPath> answers =
                    AtOnce.run(4, number -> apply(client, each, (number % 2 == 0 ? there : back).toArray()));

            List<Integer> all = answers.stream()
                    .flatMap(answer -> statuses(answer).stream())
                    .toList();
            assertThat(all)
                    .as("%s", each)
                    .isSubsetOf(200, 201)
                    .filteredOn(status -> status == 201)
                    .hasSize(8);
            assertThat(each.count(client)).as("%s", each).isEqualTo(before + 8);
        }
    }

    private static List<Integer> statuses(JsonPath items) {
        return items.getList("items.status");
    }

    private static void assertStored(Client client, Writable collection, JsonPath items, int index) {
        Map<String, Object> answered = items.getMap("items[%d].body".formatted(index));
        String id = items.getString("items[%d].id".formatted(index));
        assertThat(client.get(collection.at(id))
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .<String, Object>getMap("$"))
                .as("%s: item %d", collection, index)
                .isEqualTo(answered);
    }

    private static List<Object> history(Client client, Writable collection, String id, String member) {
        return client.get(collection.at(id) + "/history")
                .statusCode(200)
                .extract()
                .path("items." + member);
    }

    /** The events of all changes, however many transactions told them. */
    private static List<Object> oldestFirst(List<Object> changes) {
        return changes.reversed().stream()
                .<Object>flatMap(change -> ((List<?>) change).stream())
                .toList();
    }
}
