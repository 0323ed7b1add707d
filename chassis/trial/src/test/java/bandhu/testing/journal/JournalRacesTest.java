package bandhu.testing.journal;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The journal read while it is written. */
@QuarkusTest
class JournalRacesTest {
    private static final int WRITERS = 8;
    private static final int EACH = 40;
    private static final int BEGUN = 60;

    /** Of those at the beginning: each is made and renamed, a new one is made beside it, and a third of them is deleted. */
    private static final int LAST = 3 * BEGUN + BEGUN / 3;

    private final Notebook notebook = new Notebook();

    @Test
    void a_reader_meets_each_position_once_in_order_whatever_commits_beside_it() throws Exception {
        List<Long> met = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writing.add(writers.submit(() -> notebook.notes(EACH)));
            }
            long position = 0;
            while (position < WRITERS * EACH && isGoingWell(writing)) {
                JsonPath page = notebook.page("?limit=20&after=" + position);
                met.addAll(Notebook.positions(page.getList("items")));
                assertThat(page.getLong("position")).isGreaterThanOrEqualTo(position);
                position = page.getLong("position");
            }
            for (Future<?> each : writing) {
                each.get();
            }
        }

        assertThat(met)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, WRITERS * EACH).boxed().toList());
        assertThat(notebook.end()).isEqualTo(WRITERS * EACH);
    }

    @Test
    void a_copy_made_of_a_snapshot_and_the_journal_is_the_source_again() throws Exception {
        List<String> begun = notebook.notes(BEGUN);
        Map<String, String> copy = new LinkedHashMap<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writing.add(writers.submit(() -> write(begun, writer)));
            }
            long position = notebook.end();
            copy.putAll(snapshot());
            while (position < LAST && isGoingWell(writing)) {
                position = follow(copy, position);
            }
            for (Future<?> each : writing) {
                each.get();
            }
        }

        assertThat(copy).isEqualTo(snapshot()).hasSize(2 * BEGUN - BEGUN / 3);
    }

    /** Of what there was at the beginning each writer has its own share. */
    private void write(List<String> begun, int writer) {
        for (int i = writer; i < begun.size(); i += WRITERS) {
            notebook.note("New " + i);
            notebook.rename(begun.get(i), "Renamed " + i);
            if (i % 3 == 0) {
                notebook.admin().delete("/v1/notes/" + begun.get(i)).statusCode(204);
            }
        }
    }

    private static boolean isGoingWell(List<Future<?>> writing) {
        return writing.stream().noneMatch(each -> each.state() == Future.State.FAILED);
    }

    private long follow(Map<String, String> copy, long position) {
        JsonPath page = notebook.page("?after=" + position);
        List<String> subjects = page.getList("items.subject");
        subjects.stream().distinct().forEach(id -> {
            var answer = notebook.admin().get("/v1/notes/" + id).extract();
            if (answer.statusCode() == 200) {
                copy.put(id, answer.path("title"));
            } else {
                assertThat(answer.statusCode()).isEqualTo(404);
                copy.remove(id);
            }
        });
        return page.getLong("position");
    }

    private Map<String, String> snapshot() {
        Map<String, String> found = new LinkedHashMap<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = notebook.admin()
                    .get("/v1/notes?limit=25" + cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, String>> items = page.getList("items");
            items.forEach(item -> found.put(item.get("id"), item.get("title")));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return found;
    }
}
