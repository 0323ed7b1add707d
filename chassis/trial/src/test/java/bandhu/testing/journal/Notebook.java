package bandhu.testing.journal;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Patience;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import static org.awaitility.Awaitility.await;

/** A tenant that writes notes and reads what its journal tells of them. */
final class Notebook {
    static final String EVENTS = "/v1/sample-events";
    static final String CREATED = "bandhu.sample.note-created.v1";
    static final String UPDATED = "bandhu.sample.note-updated.v1";
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    Client admin() {
        return admin;
    }

    Tenant tenant() {
        return tenant;
    }

    /** A new note's id, which is the subject of its facts. */
    String note(String title) {
        return admin.post("/v1/notes", Map.of("title", title, "stars", 1))
                .statusCode(201)
                .extract()
                .path("id");
    }

    List<String> notes(int number) {
        return IntStream.range(0, number).mapToObj(i -> note("Note " + i)).toList();
    }

    void rename(String note, String title) {
        admin.patch("/v1/notes/" + note, Map.of("title", title)).statusCode(200);
    }

    JsonPath page(String query) {
        return admin.get(EVENTS + query).statusCode(200).extract().jsonPath();
    }

    /** The place where the journal has come to. */
    long end() {
        return page("?after=latest").getLong("position");
    }

    /** Waits until the journal has this many positions. */
    void expect(long position) {
        expect(() -> end() >= position);
    }

    static void expect(BooleanSupplier condition) {
        await().atMost(Patience.LIMIT).pollInterval(Duration.ofMillis(20)).until(condition::getAsBoolean);
    }

    /** All facts, page by page along the cursors. */
    List<Map<String, Object>> walk(String query) {
        List<Map<String, Object>> all = new ArrayList<>();
        JsonPath page = page(query);
        all.addAll(page.getList("items"));
        while (page.getString("next") != null) {
            page = page(query + (query.isEmpty() ? "?" : "&") + "cursor=" + page.getString("next"));
            all.addAll(page.getList("items"));
        }
        return all;
    }

    static List<Long> positions(List<Map<String, Object>> facts) {
        return facts.stream()
                .map(fact -> Long.parseLong((String) fact.get("sequence")))
                .toList();
    }
}
