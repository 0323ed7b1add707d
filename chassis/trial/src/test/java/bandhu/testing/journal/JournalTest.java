package bandhu.testing.journal;

import bandhu.chassis.security.Roles;
import bandhu.testing.Tenants;
import bandhu.testing.data.OwnerDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class JournalTest {
    private final Notebook notebook = new Notebook();

    @Inject
    OwnerDatabase database;

    @Test
    void facts_come_in_order_as_cloud_events() {
        String note = notebook.note("One");
        notebook.rename(note, "Two");
        notebook.expect(2);

        List<Map<String, Object>> facts = notebook.walk("");

        assertThat(facts).extracting(fact -> fact.get("type")).containsExactly(Notebook.CREATED, Notebook.UPDATED);
        assertThat(Notebook.positions(facts)).containsExactly(1L, 2L);
        assertThat(facts.getLast())
                .containsEntry("specversion", "1.0")
                .containsEntry("source", "/bandhu/sample-service")
                .containsEntry("subject", note)
                .containsEntry("tenant", notebook.tenant().name())
                .containsEntry("aggregateversion", "2")
                .containsEntry("data", Map.of("noteId", note))
                .containsKeys("id", "time", "recordedtime", "actor", "correlationid", "partitionkey", "dataschema")
                .doesNotContainKeys("quiet", "reverts", "causationid");
    }

    @Test
    void what_is_quiet_says_so() {
        notebook.admin()
                .with("Bandhu-Quiet", "history")
                .post("/v1/notes", Map.of("title", "Old", "stars", 1))
                .statusCode(201);
        notebook.expect(1);

        assertThat(notebook.page("").getString("items[0].quiet")).isEqualTo("history");
    }

    @Test
    void pages_follow_one_another_without_repeating_or_leaving_out() {
        notebook.notes(7);
        notebook.expect(7);

        assertThat(Notebook.positions(notebook.walk("?limit=3"))).containsExactlyElementsOf(range(1, 7));
        notebook.admin().get(Notebook.EVENTS + "?limit=3").header("Link", containsString("limit=3&cursor="));
        JsonPath last = notebook.page("?after=6");
        assertThat(last.getString("next")).isNull();
        assertThat(last.getLong("position")).isEqualTo(7);
    }

    @Test
    void a_reader_goes_on_behind_what_it_has() {
        notebook.notes(4);
        notebook.expect(4);

        assertThat(Notebook.positions(notebook.page("?after=0").getList("items")))
                .containsExactlyElementsOf(range(1, 4));
        assertThat(Notebook.positions(notebook.page("?after=2").getList("items")))
                .containsExactlyElementsOf(range(3, 4));
        assertThat(notebook.page("?after=4").getList("items")).isEmpty();
        assertThat(notebook.page("?after=latest").getList("items")).isEmpty();
    }

    @Test
    void only_what_is_wanted_comes() {
        String one = notebook.note("One");
        String other = notebook.note("Other");
        notebook.rename(one, "Uno");
        notebook.expect(3);

        assertThat(Notebook.positions(notebook.walk("?types=" + Notebook.UPDATED)))
                .containsExactly(3L);
        assertThat(Notebook.positions(notebook.walk("?types=%s,%s".formatted(Notebook.UPDATED, Notebook.CREATED))))
                .containsExactly(1L, 2L, 3L);
        assertThat(Notebook.positions(where("{\"field\": \"subject\", \"op\": \"eq\", \"value\": \"%s\"}", one)))
                .containsExactly(1L, 3L);
        assertThat(Notebook.positions(where("{\"field\": \"data.noteId\", \"op\": \"eq\", \"value\": \"%s\"}", other)))
                .containsExactly(2L);
        JsonPath nothing = notebook.page("?types=bandhu.sample.never-happens.v1");
        assertThat(nothing.getList("items")).isEmpty();
        assertThat(nothing.getLong("position")).isEqualTo(3);
    }

    private List<Map<String, Object>> where(String condition, String id) {
        return notebook.admin()
                .request()
                .queryParam("where", condition.formatted(id))
                .get(Notebook.EVENTS)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    @Test
    void a_cursor_belongs_to_its_filter() {
        notebook.notes(3);
        notebook.expect(3);
        String next = notebook.page("?limit=1").getString("next");

        notebook.admin()
                .get(Notebook.EVENTS + "?limit=1&types=%s&cursor=%s".formatted(Notebook.CREATED, next))
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=-1",
                "after=x",
                "after=1.5",
                "after=9999999999999999999",
                "after=",
                "types=note-created",
                "types=",
                "where=x",
                "where={}",
                "where=%7B%22field%22:%22color%22,%22op%22:%22eq%22,%22value%22:%22red%22%7D",
                "cursor=abc",
                "limit=0",
                "limit=201",
                "sort=time"
            })
    void what_is_no_parameter_is_refused(String query) {
        notebook.admin()
                .request()
                .urlEncodingEnabled(false)
                .get(Notebook.EVENTS + "?" + query.replace("{", "%7B").replace("}", "%7D"))
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("?" + query.substring(0, query.indexOf('='))));
    }

    @Test
    void what_is_still_to_come_cannot_be_read_behind() {
        notebook.note("One");
        notebook.expect(1);

        for (String path : List.of(Notebook.EVENTS, Notebook.EVENTS + "/stream")) {
            notebook.admin()
                    .get(path + "?after=2")
                    .statusCode(422)
                    .body("violations[0].pointer", equalTo("?after"))
                    .body("violations[0].code", equalTo("in-future"));
        }
    }

    @Test
    void behind_what_has_gone_nothing_can_be_read() {
        notebook.notes(5);
        notebook.expect(5);
        database.update(
                "DELETE FROM journal WHERE tenant_id = ? AND position <= 2",
                notebook.tenant().name());

        for (String path : List.of(Notebook.EVENTS, Notebook.EVENTS + "/stream")) {
            notebook.admin()
                    .get(path + "?after=1")
                    .statusCode(410)
                    .body("code", equalTo("position-gone"))
                    .body("snapshots", hasItem("/v1/notes"))
                    .body("oldest", equalTo(3));
        }
        assertThat(Notebook.positions(notebook.page("?after=2").getList("items")))
                .containsExactlyElementsOf(range(3, 5));
        assertThat(Notebook.positions(notebook.page("").getList("items"))).containsExactlyElementsOf(range(3, 5));
    }

    @Test
    void where_a_day_went_in_the_middle_of_what_is_kept_a_reader_begins_behind_it() {
        notebook.notes(5);
        notebook.expect(5);
        database.update(
                "DELETE FROM journal WHERE tenant_id = ? AND position IN (1, 3)",
                notebook.tenant().name());

        assertThat(Notebook.positions(notebook.page("").getList("items"))).containsExactly(4L, 5L);
        notebook.admin().get(Notebook.EVENTS + "?after=2").statusCode(410);
    }

    @Test
    void a_journal_that_has_gone_as_a_whole_ends_where_it_ended() {
        notebook.notes(2);
        notebook.expect(2);
        database.update(
                "DELETE FROM journal WHERE tenant_id = ?", notebook.tenant().name());

        assertThat(notebook.page("").getLong("position")).isEqualTo(2);
        notebook.admin().get(Notebook.EVENTS + "?after=1").statusCode(410);
        notebook.admin().get(Notebook.EVENTS + "?after=2").statusCode(200).body("items", hasSize(0));
    }

    @Test
    void nobody_sees_what_another_tenant_did() {
        notebook.note("One");
        notebook.expect(1);

        Tenants.random()
                .as(Roles.ADMIN)
                .get(Notebook.EVENTS)
                .statusCode(200)
                .body("items", hasSize(0))
                .body("position", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "admin, 200",
        "integration, 200",
        "analyst, 200",
        "sales-manager, 403",
        "sales-rep, 403",
        "marketer, 403",
        "support-manager, 403",
        "support-agent, 403"
    })
    void only_who_sees_everything_reads_the_journal(String role, int status) {
        notebook.tenant().as(role).get(Notebook.EVENTS).statusCode(status);
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
