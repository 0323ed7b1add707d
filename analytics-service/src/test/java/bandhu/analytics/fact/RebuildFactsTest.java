package bandhu.analytics.fact;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.sql.Sql;
import bandhu.testing.Events;
import bandhu.testing.Published;
import bandhu.testing.Rebuilds;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class RebuildFactsTest {
    private static final List<String> TABLES = List.of(
            "purchase", "fact_line", "deal_outcome", "stage_entry", "first_purchase", "reverted_fact", "survey_score");
    private static final List<String> OWNERS = List.of("sales", "support");
    private static final String AMOUNT = "{\"amount\": \"12.00\", \"currency\": \"USD\"}";

    @Inject
    Calls calls;

    @Inject
    Sql sql;

    final Tenant tenant = Tenants.random();
    final List<Published> told = new ArrayList<>();

    @Test
    void figures_that_were_spoilt_are_as_the_facts_tell() {
        live(4);
        Map<String, List<String>> before = rows();
        assertThat(before.values()).noneMatch(List::isEmpty);
        spoil();
        assertThat(rows()).doesNotContainEntry("purchase", before.get("purchase"));

        Rebuilds.ofFacts(tenant, "facts", OWNERS, told);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void it_does_not_matter_in_which_order_customers_are_told() {
        live(4);
        Map<String, List<String>> before = rows();
        spoil();
        Collections.reverse(told);

        Rebuilds.ofFacts(tenant, "facts", OWNERS, told);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_history_of_stages_is_told_from_its_beginning() {
        UUID customer = UUID.randomUUID();
        List<Published> stages = new ArrayList<>();
        stages.add(stage(customer, "acquired", 1, "2026-01-01T00:00:00Z"));
        stages.add(stage(customer, "retained", 2, "2026-02-01T00:00:00Z"));
        stages.forEach(Published::send);
        String query = "SELECT stage || ' ' || since FROM customer_stage WHERE tenant_id = ? ORDER BY ord";
        Events.eventually(() -> assertThat(strings(query)).hasSize(2));
        List<String> before = strings(query);
        in(() -> sql.update("DELETE FROM customer_stage WHERE tenant_id = ? AND stage = 'acquired'", tenant.name()));
        in(() -> sql.update("UPDATE customer_lifecycle SET revision = 100 WHERE tenant_id = ?", tenant.name()));

        Rebuilds.ofFacts(tenant, "customer-lifecycles", List.of("customer"), stages);

        assertThat(strings(query)).isEqualTo(before);
        assertThat(strings("SELECT revision::text FROM customer_lifecycle WHERE tenant_id = ?"))
                .containsExactly("2");
    }

    @Test
    void labels_are_as_their_owner_has_them() {
        UUID seller = UUID.randomUUID();
        Published.state("sales", tenant, "sellers", seller, 3)
                .data("{\"name\": \"Nila\"}")
                .send();
        String query = "SELECT name || ' ' || version FROM seller WHERE tenant_id = ?";
        Events.eventually(() -> assertThat(strings(query)).containsExactly("Nila 3"));
        in(() -> sql.update("UPDATE seller SET name = 'x', version = 9 WHERE tenant_id = ?", tenant.name()));

        Rebuilds.of(tenant, "sales-records");

        assertThat(strings(query)).containsExactly("Nila 3");
    }

    /** So many customers, each with an order, a lost deal, a win that was taken back, and an answer. */
    private void live(int count) {
        for (int i = 0; i < count; i++) {
            UUID customer = UUID.randomUUID();
            UUID deal = UUID.randomUUID();
            String about = "\"customerId\": \"%s\"".formatted(customer);
            tell("bandhu.sales.order-placed.v1", customer, """
                    {%s, "orderId": "%s", "amount": %s, "lines": [{"family": "tea", "amount": %s}]}""".formatted(about, UUID.randomUUID(), AMOUNT, AMOUNT));
            Published won = tell(
                    "bandhu.sales.opportunity-won.v1", customer, """
                    {%s, "opportunityId": "%s", "stageId": "%s", "amount": %s}""".formatted(about, deal, UUID.randomUUID(), AMOUNT));
            told.add(fact("bandhu.sales.opportunity-reopened.v1", customer)
                    .with("reverts", won.id().toString())
                    .data("{%s, \"opportunityId\": \"%s\"}".formatted(about, deal))
                    .send());
            tell("bandhu.support.survey-answered.v1", customer, """
                    {%s, "kind": "csat", "score": 4}""".formatted(about));
        }
        Events.eventually(() -> assertThat(strings("SELECT event_id::text FROM survey_score WHERE tenant_id = ?"))
                .hasSize(count));
        Events.eventually(() -> assertThat(strings("SELECT event_id::text FROM reverted_fact WHERE tenant_id = ?"))
                .hasSize(count));
    }

    private Published tell(String type, UUID customer, String data) {
        Published fact = fact(type, customer).data(data).send();
        told.add(fact);
        return fact;
    }

    private Published fact(String type, UUID customer) {
        return Published.fact(type, tenant, UUID.randomUUID()).of(customer).at(Instant.parse("2026-03-01T10:00:00Z"));
    }

    private Published stage(UUID customer, String stage, int revision, String since) {
        return fact("bandhu.lifecycle." + stage + ".v1", customer)
                .data("""
                        {"customerId": "%s", "stage": "%s", "since": "%s", "revision": %d}""".formatted(customer, stage, since, revision));
    }

    private void spoil() {
        for (String table : TABLES) {
            in(() -> sql.update(
                    "DELETE FROM " + table + " WHERE tenant_id = ? AND ctid IN (SELECT ctid FROM " + table
                            + " WHERE tenant_id = ? LIMIT 2)",
                    tenant.name(),
                    tenant.name()));
        }
        in(() -> sql.update(
                "UPDATE purchase SET amount = 1, reverted = NOT reverted WHERE tenant_id = ?", tenant.name()));
        in(() -> sql.update("UPDATE first_purchase SET at = now() WHERE tenant_id = ?", tenant.name()));
        in(() -> sql.update(
                "INSERT INTO reverted_fact (tenant_id, event_id) SELECT ?, event_id FROM survey_score WHERE tenant_id = ?",
                tenant.name(),
                tenant.name()));
    }

    private Map<String, List<String>> rows() {
        Map<String, List<String>> all = new TreeMap<>();
        TABLES.forEach(
                table -> all.put(table, strings("SELECT t::text FROM " + table + " t WHERE tenant_id = ? ORDER BY 1")));
        return all;
    }

    private List<String> strings(String query) {
        return in(() -> sql.query(query, row -> row.getString(1), tenant.name()));
    }

    private <T> T in(Supplier<T> work) {
        return calls.as(Call.system(tenant.name(), "analytics", "test"), () -> QuarkusTransaction.requiringNew()
                .call(work::get));
    }
}
