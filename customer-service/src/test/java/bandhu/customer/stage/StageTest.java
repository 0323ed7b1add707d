package bandhu.customer.stage;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.call.Quiet;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.security.Roles;
import bandhu.customer.lifecycle.LifecycleFact;
import bandhu.customer.lifecycle.LifecycleFact.Basket;
import bandhu.customer.lifecycle.LifecycleFact.Growth;
import bandhu.customer.lifecycle.LifecycleFact.OrderCancelled;
import bandhu.customer.lifecycle.LifecycleFact.OrderPlaced;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class StageTest {
    @Inject
    StageService stages;

    @Inject
    Calls calls;

    @Inject
    TestClock clock;

    private final Tenant tenant = Tenants.random();
    private String customer;

    @BeforeEach
    void a_customer() {
        customer = tenant.as(Roles.ADMIN)
                .post("/v1/customers", Map.of("kind", "organization", "organization", Map.of("legalName", "Acme")))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void a_new_customer_is_a_prospect() {
        lifecycle().body("stage", equalTo("prospect")).body("history", empty()).body("nextDueAt", nullValue());
    }

    @Test
    void a_first_order_acquires_and_shows_in_the_customer() {
        var order = order(daysAgo(10), "GTX");
        learn(order);

        lifecycle()
                .body("stage", equalTo("acquired"))
                .body("since", equalTo(order.time().toString()))
                .body(
                        "nextDueAt",
                        equalTo(order.time().plus(Duration.ofDays(180)).toString()))
                .body("history[0].cause.code", equalTo("first-purchase"))
                .body("history[0].cause.facts", contains(order.id()));
        tenant.as(Roles.ADMIN)
                .get("/v1/customers/{id}", customer)
                .body("lifecycle.stage", equalTo("acquired"))
                .body("lifecycle.since", equalTo(order.time().toString()))
                .body("lifecycle.reason", equalTo("first-purchase"));
    }

    @Test
    void a_batch_in_any_order_gives_one_history_and_one_fold() {
        var first = order(daysAgo(40), "GTX");
        var second = order(daysAgo(20), "GTX");
        var third = order(daysAgo(10), "MG");
        learn(third, first, second, first);

        lifecycle()
                .body("history.stage", contains("acquired", "retained", "extended"))
                .body("revision", equalTo(3));
    }

    @Test
    void an_order_that_comes_late_changes_the_past() {
        learn(order(daysAgo(10), "GTX"));
        var late = order(daysAgo(20), "GTX");
        learn(late);

        lifecycle()
                .body("history.stage", contains("acquired", "retained"))
                .body("history[0].since", equalTo(late.time().toString()))
                .body("revision", equalTo(2));
    }

    @Test
    void a_cancelled_only_order_leaves_a_prospect() {
        var order = order(daysAgo(10), "GTX");
        learn(order);
        learn(new OrderCancelled(id(), daysAgo(5), order.orderId()));

        lifecycle().body("stage", equalTo("prospect")).body("history", empty()).body("nextDueAt", nullValue());
        tenant.as(Roles.ADMIN).get("/v1/customers/{id}", customer).body("lifecycle.stage", equalTo("prospect"));
    }

    @Test
    void silence_of_long_ago_is_told_at_once() {
        learn(order(daysAgo(1000), "GTX"));

        lifecycle().body("history.stage", contains("acquired", "at-risk", "churned"));
    }

    @Test
    void time_alone_acts_when_it_is_due() {
        var order = order(daysAgo(1), "GTX");
        learn(order);
        clock.advance(Duration.ofDays(180));
        inTransaction(Quiet.LIVE, () -> stages.letTimeAct(UUID.fromString(customer)));

        lifecycle()
                .body("history.stage", contains("acquired", "at-risk"))
                .body("since", equalTo(order.time().plus(Duration.ofDays(180)).toString()))
                .body("history[1].cause.code", equalTo("silence"));
    }

    @Test
    void facts_wait_for_a_customer_who_is_not_there_yet() {
        var id = Uuid7.next();
        learnOf(id, Quiet.LIVE, order(daysAgo(10), "GTX"));
        tenant.as(Roles.ADMIN)
                .post(
                        "/v1/customers",
                        Map.of("id", id, "kind", "organization", "organization", Map.of("legalName", "Late")))
                .statusCode(201);
        inTransaction(Quiet.LIVE, () -> stages.letTimeAct(id));

        tenant.as(Roles.ADMIN).get("/v1/customers/{id}/lifecycle", id).body("stage", equalTo("acquired"));
    }

    @Test
    void a_person_gives_a_customer_up_and_says_why() {
        learn(order(daysAgo(10), "GTX"));

        override(Map.of("stage", "churned", "reason", "They closed down"))
                .statusCode(200)
                .body("stage", equalTo("churned"))
                .body("history[1].cause.code", equalTo("churned-by-hand"))
                .body("history[1].reason", equalTo("They closed down"));
    }

    @Test
    void a_prospect_is_selected_by_a_person_but_cannot_churn() {
        override(Map.of("stage", "churned", "reason", "No"))
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
        override(Map.of("stage", "selected", "reason", "A good fit"))
                .statusCode(200)
                .body("stage", equalTo("selected"));
        override(Map.of("stage", "selected", "reason", "Again")).statusCode(409);
    }

    @Test
    void an_override_needs_a_stage_that_people_may_say_and_a_reason() {
        override(Map.of("stage", "retained", "reason", "No")).statusCode(422);
        override(Map.of("stage", "selected")).statusCode(422);
        override(Map.of("stage", "selected", "reason", "x", "why", "y")).statusCode(400);
    }

    @Test
    void an_analyst_reads_but_says_nothing() {
        tenant.as(Roles.ANALYST).get("/v1/customers/{id}/lifecycle", customer).statusCode(200);
        tenant.as(Roles.ANALYST)
                .post(
                        "/v1/customers/" + customer + "/lifecycle/override",
                        Map.of("stage", "selected", "reason", "A good fit"))
                .statusCode(403);
    }

    @Test
    void another_tenant_sees_nothing() {
        Tenants.random()
                .as(Roles.ADMIN)
                .get("/v1/customers/{id}/lifecycle", customer)
                .statusCode(404);
    }

    @Test
    void a_quiet_fact_before_a_live_one_of_the_same_batch_is_told_quietly() {
        var id = UUID.fromString(customer);
        var old = order(daysAgo(40), "GTX");
        var fresh = order(daysAgo(1), "GTX");
        QuarkusTransaction.requiringNew().run(() -> {
            calls.run(call(Quiet.HISTORY), () -> stages.learn(id, old));
            calls.run(call(Quiet.LIVE), () -> stages.learn(id, fresh));
        });

        lifecycle()
                .body("history.stage", contains("acquired", "retained"))
                .body("history[0].recordedAt", notNullValue());
    }

    @Test
    void rules_that_change_act_from_now_on() {
        learn(order(daysAgo(100), "GTX"));
        tenant.as(Roles.ADMIN)
                .patch(
                        "/v1/lifecycle-rules",
                        Map.of("expectedInterval", Map.of("defaultGap", "P10D"), "churned", Map.of("minimum", "P365D")))
                .statusCode(200);
        inTransaction(Quiet.LIVE, () -> stages.refoldAfter(new UUID(0, 0), 10));

        Instant since = Instant.parse(lifecycle()
                .body("history.stage", contains("acquired", "at-risk"))
                .extract()
                .path("since"));
        assertThat(since).isBetween(clock.instant().minus(Duration.ofMinutes(5)), clock.instant());
    }

    private ValidatableResponse lifecycle() {
        return tenant.as(Roles.ADMIN)
                .get("/v1/customers/{id}/lifecycle", customer)
                .statusCode(200);
    }

    private ValidatableResponse override(Map<String, String> body) {
        return tenant.as(Roles.SALES_REP).post("/v1/customers/" + customer + "/lifecycle/override", body);
    }

    private void learn(LifecycleFact... facts) {
        learnOf(UUID.fromString(customer), Quiet.HISTORY, facts);
    }

    private void learnOf(UUID id, Quiet quiet, LifecycleFact... facts) {
        inTransaction(quiet, () -> List.of(facts).forEach(fact -> stages.learn(id, fact)));
    }

    private void inTransaction(Quiet quiet, Runnable work) {
        calls.run(call(quiet), () -> QuarkusTransaction.requiringNew().run(work));
    }

    private Call call(Quiet quiet) {
        return Call.system(tenant.name(), "customer", id()).withQuiet(quiet);
    }

    private OrderPlaced order(Instant time, String family) {
        return new OrderPlaced(id(), time, id(), null, new Basket(1000, Set.of(family), Growth.NONE));
    }

    private Instant daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private static String id() {
        return Uuid7.next().toString();
    }
}
