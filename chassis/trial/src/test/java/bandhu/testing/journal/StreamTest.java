package bandhu.testing.journal;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The live stream, as a browser hears it. */
@QuarkusTest
class StreamTest {
    private static final String STREAM = Notebook.EVENTS + "/stream";
    private final Notebook notebook = new Notebook();

    @TestHTTPResource(STREAM)
    URI stream;

    @Test
    void what_happens_is_heard_as_it_happens() {
        notebook.note("Before");
        notebook.expect(1);
        try (Ear ear = Ear.of(notebook, stream, "").listening()) {
            List<String> notes = notebook.notes(3);

            Notebook.expect(() -> ear.facts().size() == 3);

            assertThat(ear.facts())
                    .extracting(fact -> fact.getString("subject"))
                    .containsExactlyElementsOf(notes);
            assertThat(ear.positions()).containsExactly(2L, 3L, 4L);
            assertThat(ear.lines()).contains("id:4").allMatch(line -> line.matches("(id:|data:|:).*|"));
        }
    }

    @Test
    void it_begins_behind_a_position_and_brings_what_is_wanted() {
        String note = notebook.note("One");
        notebook.rename(note, "Two");
        notebook.rename(note, "Three");
        notebook.expect(3);

        try (Ear ear =
                Ear.of(notebook, stream, "?after=1&types=" + Notebook.UPDATED).listening()) {
            Notebook.expect(() -> ear.facts().size() == 2);
            assertThat(ear.positions()).containsExactly(2L, 3L);
        }
    }

    @Test
    void a_silent_stream_says_that_it_lives_and_how_far_it_has_looked() {
        try (Ear ear = Ear.of(notebook, stream, "?types=bandhu.sample.never-happens.v1")
                .listening()) {
            notebook.notes(2);

            Notebook.expect(() -> "2".equals(ear.lastEvent()));

            assertThat(ear.facts()).isEmpty();
            assertThat(ear.lines().stream().filter(line -> line.startsWith(":")))
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void whoever_is_cut_off_again_and_again_hears_everything_once() {
        int all = 150;
        List<Long> heard = new ArrayList<>();
        var writing = CompletableFuture.allOf(IntStream.range(0, 3)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> notebook.notes(all / 3)))
                .toArray(CompletableFuture[]::new));
        String last = "0";
        int calls = 0;
        while (heard.size() < all) {
            try (Ear ear = Ear.of(notebook, stream, "?after=0", last, Duration.ofHours(1))
                    .listening()) {
                int enough = Math.min(heard.size() + 20, all);
                int before = heard.size();
                Notebook.expect(() -> before + ear.positions().size() >= enough);
                ear.close();
                List<Long> positions = ear.positions();
                heard.addAll(positions);
                last = positions.getLast().toString();
                calls++;
            }
        }
        writing.join();

        assertThat(heard)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all).boxed().toList());
        assertThat(calls).isGreaterThan(1);
    }

    @Test
    void it_ends_with_its_token() {
        try (Ear ear = Ear.of(notebook, stream, "", null, Duration.ofSeconds(2)).listening()) {
            Notebook.expect(ear::hasEnded);
        }
    }

    @Test
    void nobody_hears_another_tenant() {
        Notebook other = new Notebook();
        try (Ear ear = Ear.of(notebook, stream, "?after=0").listening()) {
            other.notes(2);
            other.expect(2);
            notebook.note("Own");

            Notebook.expect(() -> !ear.facts().isEmpty());

            assertThat(ear.facts()).allMatch(fact -> fact.getString("tenant")
                    .equals(notebook.tenant().name()));
            assertThat(ear.positions()).containsExactly(1L);
        }
    }

    @Test
    void who_may_not_listen_or_asks_badly_is_told_so() {
        Client admin = notebook.admin();
        admin.get(STREAM + "?after=x").statusCode(400);
        admin.get(STREAM + "?limit=5").statusCode(400);
        admin.with("Last-Event-ID", "x").get(STREAM).statusCode(400);
        admin.with("Last-Event-ID", "99").get(STREAM).statusCode(422);
        admin.with("Accept", "image/png").get(STREAM).statusCode(406);
        admin.post(STREAM, null).statusCode(405);
        notebook.tenant().as(Roles.SALES_REP).get(STREAM).statusCode(403);
        Client.anonymous().get(STREAM).statusCode(401);
        admin.get("/v1/other-events/stream").statusCode(404);
    }
}
