package bandhu.sales.opportunity;

import bandhu.chassis.security.Roles;
import bandhu.sales.SalesWorld;
import bandhu.testing.Client;
import bandhu.testing.Events;
import bandhu.testing.Patience;
import bandhu.testing.Tenants;
import bandhu.testing.TestRun;
import bandhu.testing.embedded.TestInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

import static bandhu.sales.SalesWorld.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class BatchOpportunitiesTest {
    @Inject
    SessionFactory sessions;

    private final SalesWorld world = new SalesWorld(Tenants.random());
    private final Client admin = world.admin();

    @Test
    void stages_lines_custom_fields_and_external_ids_come_as_in_single_writes() {
        admin.post("/v1/opportunities/fields", Map.of("key", "floor", "label", "Floor", "type", "number"))
                .statusCode(201);
        String proposal = world.stage("proposal");
        String product = world.product("GTX", "GTX");
        List<Map<String, Object>> creates = IntStream.range(0, 30)
                .mapToObj(number -> create(Map.of(
                        "name",
                        "Deal " + number,
                        "stageId",
                        proposal,
                        "lines",
                        List.of(line(product, number + 1, "10.00")),
                        "customFields",
                        Map.of("floor", number),
                        "externalIds",
                        List.of(Map.of("system", "erp", "id", "d" + number)))))
                .toList();

        JsonPath items = batch(admin, creates);

        assertThat(items.<Integer>getList("items.status")).hasSize(30).containsOnly(201);
        assertThat(items.<String>getList("items.body.stageId")).containsOnly(proposal);
        String tenth = items.getString("items[9].id");
        admin.get("/v1/opportunities?customFields.floor=9").body("items.id", contains(tenth));
        admin.get("/v1/opportunities?q=deal 9").body("items[0].id", equalTo(tenth));
        admin.get("/v1/opportunities/" + tenth + "/stage-changes").body("items.stageId", contains(proposal));
        admin.put("/v1/opportunities/by-external-id/erp/d9", Map.of("name", "Deal nine"))
                .statusCode(200)
                .body("id", equalTo(tenth))
                .body("amount.amount", equalTo("100.00"));
        Events.expectOne("bandhu.sales.opportunity-created.v1", tenth);
        Events.expectState("opportunities", tenth, 2);
    }

    @Test
    void changes_of_many_are_told_one_by_one() {
        admin.post("/v1/opportunities/fields", Map.of("key", "room", "label", "Room", "type", "text"))
                .statusCode(201);
        String first = world.opportunity(Map.of("name", "One", "customFields", Map.of("room", "a")));
        String second = world.opportunity(Map.of("name", "Two"));
        String third = world.opportunity(Map.of("name", "Three"));

        JsonPath items = batch(
                admin,
                List.of(
                        update(first, Map.of("customFields", Map.of("room", "b"))),
                        update(second, Map.of("name", "Second")),
                        Map.of("op", "delete", "id", third),
                        update(first, Map.of("name", "First"))));

        assertThat(items.<Integer>getList("items.status")).containsExactly(200, 200, 204, 200);
        assertThat(items.<Integer>getList("items.body.version")).containsExactly(2, 2, 3);
        admin.get("/v1/opportunities?customFields.room=b").body("items.name", contains("First"));
        admin.get("/v1/opportunities?customFields.room=a").body("items", hasSize(0));
        Events.expectState("opportunities", first, 3);
        Events.expectTombstone("opportunities", third);
        Events.eventually(() -> assertThat(Events.soFar("bandhu.sales.opportunity-updated.v1", first).stream()
                        .map(event -> event.attributes().get("aggregateversion")))
                .containsExactly("2", "3"));
    }

    @Test
    void a_representative_reaches_the_own_deals_only() {
        String nimali = world.seller("Nimali", "nimali", null);
        String ravi = world.seller("Ravi", "ravi", null);
        String own = world.opportunity(Map.of("name", "own", "ownerId", nimali));
        String hidden = world.opportunity(Map.of("name", "hidden", "ownerId", ravi));
        Client rep = world.as("nimali", Roles.SALES_REP);

        JsonPath items = batch(
                rep,
                List.of(
                        update(own, Map.of("name", "mine")),
                        update(hidden, Map.of("name", "mine")),
                        Map.of("op", "delete", "id", hidden),
                        create(Map.of("name", "new")),
                        create(Map.of("name", "old", "occurredAt", "2020-02-29"))));

        assertThat(items.<Integer>getList("items.status")).containsExactly(200, 404, 404, 201, 403);
        assertThat(items.getString("items[3].body.ownerId")).isEqualTo(nimali);
        admin.get("/v1/opportunities/" + hidden).body("name", equalTo("hidden"));
        world.as("somebody", Roles.ANALYST)
                .post("/v1/opportunities/batch", Map.of("operations", List.of(create(Map.of("name", "x")))))
                .statusCode(403);
    }

    @Test
    void more_records_take_no_more_statements() {
        String product = world.product("GTX", "GTX");
        statements(product, 1);
        long few = statements(product, 10);
        long many = statements(product, 40);

        assertThat(many).isEqualTo(few);
    }

    @Test
    void batches_about_the_same_customers_in_any_order_are_all_taken() throws Exception {
        world.stage("proposal");
        List<UUID> customers = Stream.generate(UUID::randomUUID).limit(30).toList();
        List<Callable<JsonPath>> requests = IntStream.range(0, 8)
                .mapToObj(number -> {
                    List<UUID> shuffled = new ArrayList<>(customers);
                    Collections.shuffle(shuffled, new Random(number));
                    List<Map<String, Object>> creates = shuffled.stream()
                            .map(customer -> create(Map.of("name", "Deal", "customerId", customer)))
                            .toList();
                    return (Callable<JsonPath>) () -> batch(admin, creates);
                })
                .toList();

        try (ExecutorService clients = Executors.newFixedThreadPool(requests.size());
                Connection gate =
                        TestInfrastructure.join().connect(TestRun.current().database())) {
            gate.setAutoCommit(false);
            gate.createStatement().execute("LOCK TABLE customer_ref IN SHARE MODE");
            List<Future<JsonPath>> answers =
                    requests.stream().map(clients::submit).toList();
            await().atMost(Patience.LIMIT).until(() -> waiting(gate) == requests.size());
            gate.commit();
            for (Future<JsonPath> answer : answers) {
                assertThat(answer.get().<Integer>getList("items.status"))
                        .hasSize(customers.size())
                        .containsOnly(201);
            }
        }
    }

    private static int waiting(Connection gate) throws SQLException {
        try (var statement = gate.createStatement();
                var found = statement.executeQuery(
                        "SELECT count(*) FROM pg_locks WHERE relation = 'customer_ref'::regclass AND NOT granted")) {
            found.next();
            return found.getInt(1);
        }
    }

    /** How many statements Hibernate sends for so many new records, and for as many changes. */
    private long statements(String product, int count) {
        List<Map<String, Object>> creates = IntStream.range(0, count)
                .mapToObj(number -> create(Map.of("name", "n" + number, "lines", List.of(line(product, 1, "1.00")))))
                .toList();
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        List<String> ids = batch(admin, creates).getList("items.id");
        List<Map<String, Object>> updates =
                ids.stream().map(id -> update(id, Map.of("name", "other"))).toList();
        assertThat(batch(admin, updates).<Integer>getList("items.body.version")).containsOnly(2);
        return statistics.getPrepareStatementCount() - before;
    }

    private static JsonPath batch(Client client, List<Map<String, Object>> operations) {
        return client.post("/v1/opportunities/batch", Map.of("operations", operations))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> create(Map<String, Object> data) {
        return Map.of("op", "create", "data", data);
    }

    private static Map<String, Object> update(String id, Map<String, Object> data) {
        return Map.of("op", "update", "id", id, "data", data);
    }
}
