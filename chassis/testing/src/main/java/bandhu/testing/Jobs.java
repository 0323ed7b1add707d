package bandhu.testing;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Set;

import static org.awaitility.Awaitility.await;

/** Waits for jobs of the service under test. */
public final class Jobs {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Set<String> ACTIVE = Set.of("queued", "running");

    private Jobs() {}

    /** The job that a request was answered with, once it has ended. */
    public static JsonPath ended(Client client, ValidatableResponse answer) {
        String location = answer.statusCode(202).extract().header("Location");
        return await().atMost(Patience.LIMIT)
                .pollInterval(POLL)
                .until(
                        () -> client.get(location).statusCode(200).extract().jsonPath(),
                        job -> !ACTIVE.contains(job.getString("state")));
    }
}
