package bandhu.testing.data;

import bandhu.chassis.page.Page;
import bandhu.chassis.page.SearchRequest;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.security.Roles;
import bandhu.testing.Tenants;
import bandhu.testing.notes.Note;
import bandhu.testing.notes.NoteRepository;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** What takes too long is refused by name, and leaves everything else as it was. */
@QuarkusTest
@TestProfile(ExpensiveConditionTest.Impatient.class)
class ExpensiveConditionTest {
    /** No row has it, so the first sort's index is walked to its end. */
    private static final String SLOW = "{\"all\": [{\"field\": \"stars\", \"op\": \"gte\", \"value\": 0}, {\"any\": ["
            + IntStream.range(0, 60)
                    .mapToObj(i -> "{\"field\": \"title\", \"op\": \"contains\", \"value\": \"nowhere to be found " + i
                            + "\"}")
                    .reduce((one, other) -> one + ", " + other)
                    .orElseThrow()
            + "]}]}";

    private static final int ROWS = 60_000;

    @Inject
    Work work;

    @Inject
    NoteRepository notes;

    @Inject
    OwnerDatabase database;

    final String tenant = Tenants.random().name();

    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bandhu.lists.patience", "0.3S");
        }
    }

    @Test
    void the_leaf_is_named_and_nothing_is_logged_as_an_error() {
        fill();
        Errors errors = new Errors();
        Logger.getLogger("").addHandler(errors);
        try {
            Tenants.named(tenant)
                    .as(Roles.ADMIN)
                    .post("/v1/notes/search", "{\"where\": " + SLOW + "}")
                    .statusCode(422)
                    .body("code", equalTo("condition-too-expensive"))
                    .body("exports", equalTo("/v1/notes/exports"))
                    .body("violations[0].pointer", org.hamcrest.Matchers.startsWith("/where/all/1/any/"))
                    .body("violations[0].code", equalTo("too-expensive"));
        } finally {
            Logger.getLogger("").removeHandler(errors);
        }
        assertThat(errors.said).isEmpty();
    }

    @Test
    void a_file_has_more_time() {
        fill();

        Tenants.named(tenant)
                .as(Roles.ADMIN)
                .post("/v1/notes/exports", "{\"where\": " + SLOW + "}")
                .statusCode(200)
                .body(containsString("title,"));
    }

    @Test
    void the_transaction_and_its_connection_go_on() {
        fill();

        List<Page<Note>> after = work.as(tenant, () -> {
            ProblemException problem = catchThrowableOfType(ProblemException.class, () -> notes.list(search(SLOW)));
            assertThat(problem.type()).isEqualTo(CommonProblem.CONDITION_TOO_EXPENSIVE);
            return List.of(notes.list(search("{\"all\": []}")), notes.list(search("{\"all\": []}")));
        });

        assertThat(after).allSatisfy(page -> assertThat(page.items()).hasSize(3));
    }

    private static SearchRequest search(String where) {
        try {
            return new SearchRequest(new ObjectMapper().readTree(where), null, null, 3, null, null, null, null, null);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void fill() {
        database.update("""
                INSERT INTO note (tenant_id, id, version, created_at, created_by, updated_at, updated_by,
                    title, title_fold, title_sort, stars)
                SELECT ?, md5('note' || n)::uuid, 1, now() - n * interval '1 minute', 'test', now(), 'test',
                    'a note like many', repeat('a note like many ', 20), 'a note'::bytea, n %% 5
                FROM generate_series(1, %d) n
                """.formatted(ROWS), tenant);
    }

    private static final class Errors extends Handler {
        private final List<String> said = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                said.add(line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
