package bandhu.testing.job;

import bandhu.chassis.security.Roles;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.embedded.Person;
import bandhu.testing.embedded.TestInfrastructure;
import bandhu.testing.job.Marks.Plan;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Server-sent events, read as a browser reads them. */
@QuarkusTest
class JobEventsTest {
    @Inject
    JobWorld world;

    @TestHTTPResource("/v1/sample-jobs/")
    URI jobs;

    private final Tenant tenant = Tenants.random();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void progress_is_told_until_the_job_has_ended() throws Exception {
        UUID id = world.start(tenant, Plan.of(3_000).slow(2));

        HttpResponse<Stream<String>> answer = listen(id);
        List<JsonPath> told = read(answer.body().toList());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(told).hasSizeGreaterThan(2);
        assertThat(told.stream().map(job -> job.getLong("processed"))).isSorted();
        assertThat(told.stream().map(job -> job.getLong("version"))).doesNotHaveDuplicates();
        assertThat(told.getLast().getString("state")).isEqualTo("done");
        assertThat(told.getLast().getLong("processed")).isEqualTo(3_000);
        assertThat(told.stream().map(job -> job.getString("eta")))
                .anySatisfy(eta -> assertThat(eta).isNotNull());
    }

    @Test
    void a_job_that_has_ended_is_told_once() throws Exception {
        UUID id = world.start(tenant, Plan.of(1));
        JobWorld.expect(tenant, id, "done");

        List<String> lines = listen(id).body().toList();

        assertThat(lines.stream().filter(line -> line.startsWith("event:")))
                .singleElement()
                .asString()
                .contains("progress");
        assertThat(lines).allMatch(line -> line.matches("(event|id|data|):.*|"));
        assertThat(read(lines)).singleElement().satisfies(job -> assertThat(job.getString("state"))
                .isEqualTo("done"));
    }

    @Test
    void a_silent_stream_gives_a_sign_of_life() throws Exception {
        UUID id = world.start(tenant, Plan.of(100).slow(700));

        try (Stream<String> lines = listen(id).body()) {
            assertThat(lines.anyMatch(line -> line.startsWith(":"))).isTrue();
        }
        tenant.as(Roles.ADMIN).post("/v1/sample-jobs/" + id + "/cancel", null).statusCode(200);
    }

    @Test
    void an_unknown_job_is_a_problem() throws Exception {
        HttpResponse<Stream<String>> answer = listen(UUID.randomUUID());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private HttpResponse<Stream<String>> listen(UUID id) throws IOException, InterruptedException {
        String token = TestInfrastructure.join().tokens().mint(Person.of(tenant.name(), Roles.ADMIN));
        HttpRequest request = HttpRequest.newBuilder(jobs.resolve(id + "/events"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofLines());
    }

    private static List<JsonPath> read(List<String> lines) {
        List<JsonPath> told = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("data:")) {
                told.add(new JsonPath(line.substring("data:".length())));
            }
        }
        return told;
    }
}
