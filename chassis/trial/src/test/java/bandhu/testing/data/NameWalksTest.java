package bandhu.testing.data;

import bandhu.chassis.page.Page;
import bandhu.chassis.page.SearchRequest;
import bandhu.chassis.record.Uuid7;
import bandhu.testing.Tenants;
import bandhu.testing.notes.Note;
import bandhu.testing.notes.NoteRepository;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class NameWalksTest {
    private static final JsonNode KAM = JsonNodeFactory.instance
            .objectNode()
            .put("field", "title")
            .put("op", "startsWith")
            .put("value", "kam");

    @Inject
    Work work;

    @Inject
    NoteRepository notes;

    final String tenant = Tenants.random().name();

    @ParameterizedTest
    @ValueSource(strings = {"title", "-title"})
    void names_by_their_beginning_are_walked_in_the_order_of_names(String sort) {
        for (String title : List.of("kamal", "Kamala", "zoe", "KAMAL", "kamini", "ada", "k\u00e1ma")) {
            work.run(tenant, () -> notes.keep(Note.create(Uuid7.next(), title, 1, List.of())));
        }

        List<UUID> walked = new ArrayList<>();
        String cursor = null;
        do {
            Page<UUID> page = page(KAM, sort, 2, cursor);
            walked.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        List<UUID> byName = new ArrayList<>(page(null, sort, 50, null).items());
        byName.retainAll(walked);
        assertThat(walked).hasSize(5).isEqualTo(byName);
    }

    private Page<UUID> page(JsonNode where, String sort, int limit, String cursor) {
        SearchRequest request = new SearchRequest(where, null, List.of(sort), limit, cursor, null, null, null, null);
        return work.as(tenant, () -> notes.list(request)).map(Note::id);
    }
}
