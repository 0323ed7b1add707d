package bandhu.testing.job;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.job.Marks.Plan;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class JobsTest {
    @Inject
    JobWorld world;

    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    @Test
    void a_job_does_each_item_once_and_says_how_it_went() {
        UUID id = world.start(tenant, Plan.of(450));

        JsonPath done = JobWorld.expect(tenant, id, "done");

        assertThat(world.marked(tenant, id)).isEqualTo(450);
        assertThat(world.marks(tenant, id)).isEqualTo(450);
        assertThat(done.getLong("processed")).isEqualTo(450);
        assertThat(done.getLong("total")).isEqualTo(450);
        assertThat(done.getLong("failed")).isZero();
        assertThat(done.getString("finishedAt")).isGreaterThanOrEqualTo(done.getString("startedAt"));
        assertThat(done.getString("eta")).isNull();
        assertThat(done.getString("createdBy")).isEqualTo(tenant.name() + "-admin");
        assertThat(done.getString("correlationId")).isEqualTo(id.toString());
    }

    @Test
    void a_job_without_items_is_done_at_once() {
        UUID id = world.start(tenant, Plan.of(0));

        assertThat(JobWorld.expect(tenant, id, "done").getLong("total")).isZero();
    }

    @Test
    void refused_items_are_told_and_leave_nothing_and_the_others_are_done() {
        UUID id = world.start(tenant, Plan.of(250).refusing(1, 100, 101, 250));

        JsonPath done = JobWorld.expect(tenant, id, "done");

        assertThat(done.getLong("processed")).isEqualTo(250);
        assertThat(done.getLong("failed")).isEqualTo(4);
        assertThat(world.marks(tenant, id)).isEqualTo(246);
        assertThat(world.marked(tenant, id)).isEqualTo(246);
        admin.get("/v1/sample-jobs/" + id + "/errors?count=true")
                .statusCode(200)
                .body("total", equalTo(4))
                .body(
                        "items.recordId",
                        equalTo(List.of(
                                Marks.item(1).toString(),
                                Marks.item(100).toString(),
                                Marks.item(101).toString(),
                                Marks.item(250).toString())))
                .body("items.pointer", everyItem(equalTo("/number")))
                .body("items.code", everyItem(equalTo("too-small")))
                .body("items[0].message", equalTo("This must be at least 2."));
    }

    @Test
    void errors_are_paged_and_told_in_the_reader_s_language() {
        UUID id = world.start(tenant, Plan.of(3).refusing(1, 2, 3));
        JobWorld.expect(tenant, id, "done");
        String errors = "/v1/sample-jobs/" + id + "/errors";

        String next = admin.get(errors + "?limit=2")
                .body("items", hasSize(2))
                .extract()
                .path("next");

        admin.get(errors + "?limit=2&cursor=" + next)
                .body("items.recordId", equalTo(List.of(Marks.item(3).toString())))
                .body("next", nullValue());
        assertThat(admin.with("Accept-Language", "ta")
                        .get(errors)
                        .statusCode(200)
                        .extract()
                        .<String>path("items[0].message"))
                .isNotEqualTo("This must be at least 2.")
                .contains("2");
    }

    @Test
    void a_job_that_runs_tells_when_it_may_be_done() {
        UUID id = world.start(tenant, Plan.of(2_000).slow(5));
        JobWorld.expectProgress(tenant, id);

        JsonPath running = JobWorld.job(tenant, id);

        assertThat(running.getString("state")).isEqualTo("running");
        assertThat(running.getLong("total")).isEqualTo(2_000);
        assertThat(running.getString("eta")).isGreaterThan(running.getString("startedAt"));
        admin.post("/v1/sample-jobs/" + id + "/cancel", null).statusCode(200);
    }

    @Test
    void a_cancelled_job_does_nothing_more() {
        UUID id = world.start(tenant, Plan.of(5_000).slow(4));
        JobWorld.expectProgress(tenant, id);

        JsonPath cancelled = admin.post("/v1/sample-jobs/" + id + "/cancel", null)
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .extract()
                .jsonPath();

        assertThat(world.marks(tenant, id))
                .isEqualTo(cancelled.getLong("processed"))
                .isBetween(1L, 4_999L);
        JobWorld.expect(tenant, world.start(tenant, Plan.of(300).slow(2)), "done");
        assertThat(world.marks(tenant, id)).isEqualTo(cancelled.getLong("processed"));
        admin.post("/v1/sample-jobs/" + id + "/cancel", null)
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
    }

    @Test
    void a_failed_job_says_why_and_goes_on_when_it_is_tried_again() {
        UUID id = world.start(tenant, Plan.of(1_000).slow(3));
        JobWorld.expectProgress(tenant, id);
        Marks.close(tenant.name());
        JsonPath failed = JobWorld.expect(tenant, id, "failed");
        assertThat(failed.getString("problem.code")).isEqualTo("invalid");
        assertThat(failed.getString("problem.message")).isEqualTo("No such team.");
        assertThat(failed.getLong("processed")).isBetween(1L, 999L);

        Marks.open(tenant.name());
        admin.post("/v1/sample-jobs/" + id + "/retry", null)
                .statusCode(200)
                .body("state", equalTo("queued"))
                .body("problem", nullValue());

        JsonPath done = JobWorld.expect(tenant, id, "done");
        assertThat(done.getLong("processed")).isEqualTo(1_000);
        assertThat(done.getLong("total")).isEqualTo(1_000);
        assertThat(world.marks(tenant, id)).isEqualTo(1_000);
        assertThat(world.marked(tenant, id)).isEqualTo(1_000);
        admin.post("/v1/sample-jobs/" + id + "/retry", null).statusCode(409);
    }

    @Test
    void everybody_sees_their_own_and_the_admin_all() {
        UUID mine = world.start(tenant, Roles.MARKETER, Plan.of(1));
        UUID other = world.start(tenant, Roles.SALES_REP, Plan.of(1));
        Client marketer = tenant.as(Roles.MARKETER);

        marketer.get("/v1/sample-jobs?count=true")
                .statusCode(200)
                .body("items.id", equalTo(List.of(mine.toString())))
                .body("total", equalTo(1));
        marketer.get("/v1/sample-jobs/" + mine).statusCode(200);
        for (String path : List.of("", "/errors", "/events")) {
            marketer.get("/v1/sample-jobs/" + other + path).statusCode(404);
        }
        marketer.post("/v1/sample-jobs/" + other + "/cancel", null).statusCode(404);
        marketer.post("/v1/sample-jobs/" + other + "/retry", null).statusCode(404);
        admin.get("/v1/sample-jobs").body("items.id", equalTo(List.of(other.toString(), mine.toString())));
        Tenants.random().as(Roles.ADMIN).get("/v1/sample-jobs/" + mine).statusCode(404);
    }

    @Test
    void jobs_are_listed_newest_first_by_state_and_kind() {
        UUID first = world.start(tenant, Plan.of(1));
        UUID second = world.start(tenant, Plan.of(1));
        UUID third = world.start(tenant, Plan.of(1));
        List.of(first, second, third).forEach(id -> JobWorld.expect(tenant, id, "done"));

        String next = admin.get("/v1/sample-jobs?limit=2&state=done&state=failed")
                .body("items.id", equalTo(List.of(third.toString(), second.toString())))
                .extract()
                .path("next");

        admin.get("/v1/sample-jobs?limit=2&state=done&state=failed&cursor=" + next)
                .body("items.id", equalTo(List.of(first.toString())))
                .body("next", nullValue());
        admin.get("/v1/sample-jobs?state=queued").body("items", hasSize(0));
        admin.get("/v1/sample-jobs?kind=marks").body("items", hasSize(3));
        admin.get("/v1/sample-jobs?kind=bulk").body("items", hasSize(0));
        admin.get("/v1/sample-jobs?limit=2&cursor=" + next).statusCode(400);
        admin.get("/v1/sample-jobs?state=lost").statusCode(400);
        admin.get("/v1/sample-jobs?sort=kind").statusCode(400);
    }
}
