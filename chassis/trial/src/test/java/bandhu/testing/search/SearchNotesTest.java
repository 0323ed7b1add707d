package bandhu.testing.search;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Patience;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.data.OwnerDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** What words find, and that documents follow their records. */
@QuarkusTest
class SearchNotesTest {
    @Inject
    SearchedNotes notes;

    @Inject
    OwnerDatabase database;

    private final Tenant tenant = Tenants.random();
    private final Client client = tenant.as(Roles.ADMIN);

    @ParameterizedTest
    @CsvSource({
        "nimal, නිමල්",
        "නිමල්, Nimal",
        "nimai, নিমাই",
        "নিমাই, Nimai",
        "murugan, முருகன்",
        "முருகன், Murugan",
        "tsegaye, ጸጋዬ",
        "ጸጋዬ, Tsegaye",
        "muhammad, محمد",
        "محمد, Muhammad",
        "නිමල්, நிமல்",
        "ÉMILE, émile",
        "ｎｉｍａｌ, Nimal",
        "nim, Nimal",
        "නිම, නිමල්",
        "mohamed, Muhammad",
        "laxmi, Lakshmi",
        "brien, O'Brien",
        "obrien, O'Brien",
        "小明, 王小明",
        "গ৭, গ7"
    })
    void words_find_names_in_any_script(String q, String title) {
        notes.note(tenant.name(), title, 1);
        notes.note(tenant.name(), "Zzyzx Qwerty", 1);

        assertThat(notes.titles(tenant.name(), q)).containsExactly(title);
    }

    @Test
    void exact_comes_before_prefix_before_sound_and_whole_names_before_all() {
        for (String title : List.of("Nimalika", "Nimal Perera", "Nimal", "Neemal", "Namal", "Kamal")) {
            notes.note(tenant.name(), title, 1);
        }

        assertThat(notes.titles(tenant.name(), "nimal")).containsExactly("Nimal", "Nimal Perera", "Nimalika", "Neemal");
    }

    @ParameterizedTest
    @CsvSource({
        "nmial, Nimal Perera",
        "nimall perrera, Nimal Perera",
        "perera nimla, Nimal Perera",
        "නිමළල්, Nimal Perera"
    })
    void slips_of_the_pen_are_forgiven_where_nothing_else_is_found(String q, String title) {
        notes.note(tenant.name(), title, 1);
        notes.note(tenant.name(), "Kamala Silva", 1);

        assertThat(notes.titles(tenant.name(), q)).containsExactly(title);
    }

    @Test
    void all_words_are_wanted_in_any_order() {
        notes.note(tenant.name(), "Nimal Perera", 1);
        notes.note(tenant.name(), "Nimal Silva", 1);

        assertThat(notes.titles(tenant.name(), "silva nim")).containsExactly("Nimal Silva");
        assertThat(notes.titles(tenant.name(), "nimal fernando")).isEmpty();
    }

    @Test
    void a_document_follows_its_record() {
        String id = client.post("/v1/notes", Map.of("title", "Nimal", "stars", 1))
                .statusCode(201)
                .extract()
                .path("id");
        list("q=nimal").body("items.id", contains(id));

        client.patch("/v1/notes/" + id, Map.of("title", "Sunil")).statusCode(200);
        list("q=nimal").body("items", empty());
        list("q=sunil").body("items.id", contains(id));

        client.delete("/v1/notes/" + id).statusCode(204);
        list("q=sunil").body("items", empty());
        assertThat(documents()).isZero();

        client.post("/v1/notes/" + id + "/restore", null).statusCode(200);
        list("q=sunil").body("items.id", contains(id));
    }

    @Test
    void only_documents_that_change_are_written_again() {
        String id = client.post("/v1/notes", Map.of("title", "Nimal", "stars", 1))
                .extract()
                .path("id");
        String before = written();

        client.patch("/v1/notes/" + id, Map.of("color", "RED")).statusCode(200);
        assertThat(written()).isEqualTo(before);
        client.patch("/v1/notes/" + id, Map.of("title", "Nimala")).statusCode(200);
        assertThat(written()).isNotEqualTo(before);
    }

    @Test
    void a_batch_writes_all_its_documents() {
        List<Map<String, Object>> operations = new ArrayList<>();
        IntStream.range(0, 200)
                .forEach(
                        i -> operations.add(Map.of("op", "create", "data", Map.of("title", "Batch " + i, "stars", 1))));

        client.post("/v1/notes/batch", Map.of("operations", operations)).statusCode(200);

        assertThat(documents()).isEqualTo(200);
        list("q=batch+199").body("items.title", contains("Batch 199"));
    }

    @Test
    void who_writes_the_same_new_words_at_once_does_not_lock_each_other_out() {
        List<CompletableFuture<UUID>> writers = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> notes.note(
                        tenant.name(), i % 2 == 0 ? "alpha beta gamma delta" : "delta gamma beta alpha", i % 5)))
                .toList();

        writers.forEach(CompletableFuture::join);
        assertThat(notes.titles(tenant.name(), "beta delta")).hasSize(12);
    }

    @Test
    void another_tenant_finds_nothing() {
        notes.note(tenant.name(), "Nimal", 1);

        Tenants.random()
                .as(Roles.ADMIN)
                .get("/v1/notes?q=nimal")
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void words_go_with_filters_conditions_sorts_and_counts() {
        notes.note(tenant.name(), "Nimal Silva", 1);
        notes.note(tenant.name(), "Nimal Perera", 2);
        notes.note(tenant.name(), "Kamal Perera", 2);

        list("q=nimal&stars=2").body("items.title", contains("Nimal Perera"));
        list("q=nimal&sort=title").body("items.title", contains("Nimal Perera", "Nimal Silva"));
        list("q=nimal&sort=-title&count=true")
                .body("items.title", contains("Nimal Silva", "Nimal Perera"))
                .body("total", equalTo(2));
        list("q=nimal&count=true&limit=1").body("total", equalTo(2)).body("totalRelation", equalTo("eq"));
        list("q=nimla&count=true").body("total", equalTo(2));
        list("q=nimla&sort=title").body("items.title", contains("Nimal Perera", "Nimal Silva"));
        list("q=nimal&fields=title").body("items[0].keySet()", contains("title"));
        client.post("/v1/notes/search", """
                        {"q": "perera", "where": {"field": "stars", "op": "gte", "value": 2}, "count": true}""")
                .statusCode(200)
                .body("items.title", containsInAnyOrder("Nimal Perera", "Kamal Perera"))
                .body("total", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({"q=, ?q", "q=---, ?q", "q=a&q=b, ?q", "q=a+b+c+d+e+f+g+h+i+j+k+l+m, ?q"})
    void what_cannot_be_looked_for_is_400(String query, String pointer) {
        client.request()
                .urlEncodingEnabled(false)
                .get("/v1/notes?" + query)
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo(pointer));
        client.post("/v1/notes/search", "{\"q\": \"--\"}").statusCode(422).body("violations[0].pointer", equalTo("/q"));
    }

    @Test
    void records_that_were_there_before_are_filled_in() {
        UUID id = notes.note(tenant.name(), "Nimal", 1);
        notes.note(tenant.name(), "Sunil", 1);
        database.update("DELETE FROM search_document WHERE tenant_id = ?", tenant.name());
        database.update("UPDATE note SET title = 'Changed' WHERE title = 'Sunil' AND tenant_id = ?", tenant.name());
        database.update("""
                INSERT INTO timer (tenant_id, name, key, due_at, run_at)
                VALUES (?, 'search-fill', 'notes', now(), now())""", tenant.name());

        await().atMost(Patience.LIMIT).until(() -> documents() == 2);
        list("q=nimal").body("items.id", contains(id.toString()));
        list("q=changed").body("items.title", contains("Changed"));
    }

    @Test
    void a_part_of_a_name_is_found_by_its_words() {
        for (String title : List.of("Nimal Perera", "Animals", "Kamal", "නිමල්", "O'Brien")) {
            notes.note(tenant.name(), title, 1);
        }

        containing("IMAL").body("items.title", containsInAnyOrder("Nimal Perera", "Animals"));
        containing("al per").body("items.title", contains("Nimal Perera"));
        containing("ිමල්").body("items.title", contains("නිමල්"));
        containing("'brie").body("items.title", contains("O'Brien"));
        containing("xyz").body("items", empty());
        containing("ma").body("items.title", containsInAnyOrder("Nimal Perera", "Animals", "Kamal"));
    }

    private ValidatableResponse containing(String part) {
        return client.post(
                        "/v1/notes/search",
                        "{\"where\": {\"field\": \"title\", \"op\": \"contains\", \"value\": \"" + part + "\"}}")
                .statusCode(200);
    }

    private ValidatableResponse list(String query) {
        return client.request()
                .urlEncodingEnabled(false)
                .get("/v1/notes?" + query)
                .then()
                .statusCode(200);
    }

    private long documents() {
        return database.query("SELECT count(*) FROM search_document WHERE tenant_id = ?", tenant.name());
    }

    private String written() {
        return database.texts("SELECT xmin::text || ctid::text FROM search_document WHERE tenant_id = ?", tenant.name())
                .getFirst();
    }
}
