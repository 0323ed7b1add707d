package bandhu.testing.writing;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.embedded.Person;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

/**
 * Tries what single writes promise under races and repetition, in each collection. Implemented by a {@code @QuarkusTest} of each
 * service, which names its collections.
 */
public interface SingleWrites {
    int RIVALS = 6;

    /** The collections of the service, with what records of this tenant need. */
    List<Writable> collections(Tenant tenant);

    @Test
    default void of_patches_at_once_that_name_the_version_one_wins() {
        Tenant tenant = Tenants.random();
        Client client = tenant.as(Roles.ADMIN);
        for (Writable each : collections(tenant)) {
            String record = each.at(each.create(client, 1));

            List<Response> answers = AtOnce.run(RIVALS, number -> client.with("If-Match", "\"1\"")
                    .patch(record, each.one().patch(number))
                    .extract()
                    .response());

            assertThat(statuses(answers)).as("%s", each).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
            Response winner = answers.stream()
                    .filter(answer -> answer.statusCode() == 200)
                    .findFirst()
                    .orElseThrow();
            Response now = client.get(record).statusCode(200).extract().response();
            assertThat(now.asString()).as("%s", each).isEqualTo(winner.asString());
            assertThat(now.header("ETag")).as("%s", each).isEqualTo("\"2\"");
        }
    }

    @Test
    default void of_patches_at_once_that_carry_the_version_only_those_of_the_same_member_fail() {
        Tenant tenant = Tenants.random();
        Client client = tenant.as(Roles.ADMIN);
        for (Writable each : collections(tenant)) {
            String record = each.at(each.create(client, 1));

            List<Response> answers = AtOnce.run(RIVALS, number -> {
                Map<String, Object> patch = new HashMap<>(
                        number % 2 == 0
                                ? each.one().patch(number)
                                : each.other().patch(number));
                patch.put("version", 1);
                return client.patch(record, patch).extract().response();
            });

            assertThat(statuses(answers)).as("%s", each).containsExactlyInAnyOrder(200, 200, 409, 409, 409, 409);
            answers.stream().filter(answer -> answer.statusCode() == 409).forEach(answer -> assertThat(
                            answer.<List<String>>path("conflicts.pointer"))
                    .as("%s", each)
                    .hasSize(1));
            client.get(record).statusCode(200).header("ETag", "\"3\"");
        }
    }

    @Test
    default void a_write_that_changes_nothing_leaves_no_trace() {
        Tenant tenant = Tenants.random();
        Client client = tenant.as(Roles.ADMIN);
        for (Writable each : collections(tenant)) {
            String record = each.at(each.create(client, 1));
            client.patch(record, each.one().patch(7)).statusCode(200);

            String same = client.patch(record, each.one().patch(7))
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .extract()
                    .asString();

            assertThat(client.get(record).extract().asString()).as("%s", each).isEqualTo(same);
            assertThat(client.get(record + "/history").extract().<List<Integer>>path("items.version"))
                    .as("%s", each)
                    .containsExactly(2, 1);
        }
    }

    @Test
    default void a_create_that_is_sent_several_times_at_once_has_one_effect() {
        Tenant tenant = Tenants.random();
        for (Writable each : collections(tenant)) {
            Client client = tenant.as(Roles.ADMIN);
            Client keyed = client.with("Idempotency-Key", "once");
            Map<String, Object> body = each.body().apply(1);
            long before = each.count(client);

            List<Response> answers = AtOnce.run(
                    RIVALS, _ -> keyed.post(each.path(), body).extract().response());

            assertThat(statuses(answers)).as("%s", each).isSubsetOf(201, 409).contains(201);
            answers.stream().filter(answer -> answer.statusCode() == 409).forEach(answer -> assertThat(
                            answer.header("Retry-After"))
                    .as("%s", each)
                    .isNotNull());
            assertThat(each.count(client)).as("%s", each).isEqualTo(before + 1);
            Response again = keyed.post(each.path(), body).extract().response();
            assertThat(again.header("Idempotency-Replayed")).as("%s", each).isEqualTo("true");
            assertThat(ids(answers)).as("%s", each).containsOnly(again.<String>path("id"));
        }
    }

    @Test
    default void a_key_says_nothing_to_another_person_or_tenant() {
        Tenant tenant = Tenants.random();
        Tenant stranger = Tenants.random();
        List<Writable> strange = collections(stranger);
        int index = 0;
        for (Writable each : collections(tenant)) {
            Client colleague = tenant.as(new Person(tenant.name(), "somebody-else", "Else", List.of(Roles.ADMIN)));

            String mine = createByKey(tenant.as(Roles.ADMIN), each, 1);
            String theirs = createByKey(colleague, each, 2);
            String strangers = createByKey(stranger.as(Roles.ADMIN), strange.get(index++), 1);

            assertThat(List.of(mine, theirs, strangers)).as("%s", each).doesNotHaveDuplicates();
        }
    }

    @Test
    default void of_upserts_at_once_one_creates_and_the_others_find() {
        Tenant tenant = Tenants.random();
        Client client = tenant.as(Roles.ADMIN);
        for (Writable each : collections(tenant)) {
            long before = each.count(client);
            Map<String, Object> body = each.body().apply(1);

            List<Response> answers = AtOnce.run(
                    RIVALS,
                    _ -> client.put(each.byExternalId("race"), body).extract().response());

            assertThat(statuses(answers)).as("%s", each).containsExactlyInAnyOrder(201, 200, 200, 200, 200, 200);
            assertThat(ids(answers).stream().distinct()).as("%s", each).hasSize(1);
            assertThat(each.count(client)).as("%s", each).isEqualTo(before + 1);
        }
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).toList();
    }

    private static List<String> ids(List<Response> answers) {
        return answers.stream()
                .filter(answer -> answer.statusCode() < 300)
                .map(answer -> answer.<String>path("id"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String createByKey(Client client, Writable collection, int number) {
        return client.with("Idempotency-Key", "one key")
                .post(collection.path(), collection.body().apply(number))
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .path("id");
    }
}
