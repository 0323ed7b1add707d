package bandhu.testing.data;

import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.SearchRequest;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.ExternalIds;
import bandhu.chassis.record.Uuid7;
import bandhu.testing.Tenants;
import bandhu.testing.notes.Note;
import bandhu.testing.notes.NoteRepository;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class ListsTest {
    private static final String[] TITLES = {
        "kamal", "Kamal", "ආදරය", "আমি", "zoe", "Émile", "emile", "a", "ሰላም", "உலகம்"
    };

    @Inject
    Work work;

    @Inject
    NoteRepository notes;

    @Inject
    ExternalIds externalIds;

    final String tenant = Tenants.random().name();

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "-createdAt", "title", "-title", "stars", "-stars", "updatedAt"})
    void a_walk_while_rows_come_and_go_skips_and_repeats_nothing_that_stood_still(String sort) {
        Random random = new Random(sort.hashCode());
        List<UUID> still = new ArrayList<>();
        List<UUID> leaving = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            (i % 4 == 0 ? leaving : still).add(note(random));
        }

        List<UUID> walked = new ArrayList<>();
        String cursor = null;
        do {
            Page<UUID> page = list(Map.of("sort", sort, "limit", "7"), cursor);
            walked.addAll(page.items());
            cursor = page.next();
            note(random);
            if (!leaving.isEmpty()) {
                delete(leaving.removeLast());
            }
        } while (cursor != null);

        assertThat(walked).doesNotHaveDuplicates().containsAll(still);
    }

    @Test
    void ties_are_walked_in_both_directions_as_mirrors() {
        Random random = new Random(1);
        for (int i = 0; i < 25; i++) {
            note(random);
        }

        List<UUID> up = walk(Map.of("sort", "stars", "limit", "3"));
        List<UUID> down = walk(Map.of("sort", "-stars", "limit", "4"));

        assertThat(up).hasSize(25);
        assertThat(down.reversed()).isEqualTo(up);
    }

    @ParameterizedTest
    @CsvSource({"kam, 2", "KAM, 2", "emi, 2", "É, 2", "ආ, 1", "x, 0", "'', 6"})
    void names_are_found_by_their_beginning_whatever_case_or_accent(String beginning, int found) {
        for (String title : List.of("kamal", "Kamala", "Émile", "emil", "ආදරය", "zoe")) {
            note(title, 1);
        }

        assertThat(search("{'field': 'title', 'op': 'startsWith', 'value': '" + beginning + "'}", List.of(), null, 50)
                        .items())
                .hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({"day", "-day", "'day,-stars'", "'-stars,day'", "'stars,-title,-day'", "'-day,title'"})
    void records_without_a_value_come_last_and_none_is_left_out(String sorts) {
        Random random = new Random(7);
        Map<UUID, LocalDate> days = new HashMap<>();
        for (int i = 0; i < 30; i++) {
            LocalDate day = random.nextInt(3) == 0 ? null : LocalDate.of(2026, 1, 1 + random.nextInt(4));
            days.put(note(random, day), day);
        }

        List<UUID> walked = new ArrayList<>();
        String cursor = null;
        do {
            Page<UUID> page = search("{'all': []}", List.of(sorts.split(",")), cursor, 4);
            walked.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(walked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(days.keySet());
        List<UUID> whole =
                search("{'all': []}", List.of(sorts.split(",")), null, 50).items();
        assertThat(walked).isEqualTo(whole);
        if (sorts.contains("day") && sorts.indexOf("day") < 2) {
            List<LocalDate> sorted = whole.stream().map(days::get).toList();
            assertThat(sorted.subList(0, sorted.indexOf(null))).doesNotContainNull();
            assertThat(sorted.subList(sorted.indexOf(null), sorted.size())).containsOnlyNulls();
        }
    }

    @Test
    void the_cursor_of_another_search_is_refused() {
        note("one", 1);
        note("two", 2);
        String cursor = search("{'all': []}", List.of(), null, 1).next();

        assertThatThrownBy(() -> search("{'any': []}", List.of(), cursor, 1))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type().status()).isEqualTo(422);
                    assertThat(problem.violations().getFirst().pointer()).isEqualTo("/cursor");
                });
    }

    @Test
    void a_repeated_filter_is_any_of_and_different_ones_all_of() {
        note("one", 1);
        note("two", 2);
        note("three", 3);

        assertThat(page(Map.of("stars", List.of("1", "3"))).items()).hasSize(2);
        assertThat(page(Map.of("stars", List.of("1", "3"), "title", List.of("three")))
                        .items())
                .hasSize(1);
        assertThat(page(Map.of("color", List.of("DARK_BLUE"))).items()).isEmpty();
    }

    @Test
    void external_ids_find_their_record() {
        UUID id = note("one", 1);
        note("two", 2);
        work.run(tenant, () -> {
            Note note = notes.get(id);
            note.identify(List.of(new ExternalId("erp", "A 1")));
            externalIds.keep(note);
        });

        assertThat(list(Map.of("externalIds.id", "A 1", "externalIds.system", "erp"), null)
                        .items())
                .containsExactly(id);
        assertThat(list(Map.of("externalIds.id", "A 2"), null).items()).isEmpty();
    }

    @Test
    void the_total_is_counted_on_request() {
        for (int i = 0; i < 5; i++) {
            note("one", i);
        }

        Page<Note> page = page(Map.of("count", List.of("true"), "limit", List.of("2")));

        assertThat(page.total()).isEqualTo(5);
        assertThat(page.totalRelation()).isEqualTo("eq");
        assertThat(page(Map.of()).total()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 201",
        "limit, x",
        "limit, ''",
        "sort, nope",
        "sort, ''",
        "sort, --title",
        "count, yes",
        "nope, 1",
        "stars, x",
        "stars, 99999999999999999999",
        "sort, 'title,title'",
        "sort, 'title,stars,day,createdAt'",
        "day, 2026-02-30",
        "customerId, 1-1-1-1-1",
        "color, green",
        "cursor, x",
        "cursor, ''",
        "cursor, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    })
    void a_bad_parameter_is_named(String name, String value) {
        assertThatThrownBy(() -> page(Map.of(name, List.of(value))))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type().status()).isEqualTo(400);
                    assertThat(problem.violations().getFirst().pointer()).isEqualTo("?" + name);
                });
    }

    @Test
    void a_cursor_of_another_sort_filter_or_tenant_is_refused() {
        for (int i = 0; i < 3; i++) {
            note("one", i);
        }
        String cursor = list(Map.of("limit", "1"), null).next();

        assertThatThrownBy(() -> list(Map.of("limit", "1", "sort", "title"), cursor))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> list(Map.of("limit", "1", "stars", "2"), cursor))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> work.as(
                        Tenants.random().name(), () -> notes.list(ListQuery.of(Map.of("cursor", List.of(cursor))))))
                .isInstanceOf(ProblemException.class);
        assertThat(list(Map.of("limit", "2", "sort", "-createdAt"), cursor).items())
                .hasSize(2);
    }

    private List<UUID> walk(Map<String, String> parameters) {
        List<UUID> walked = new ArrayList<>();
        String cursor = null;
        do {
            Page<UUID> page = list(parameters, cursor);
            walked.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return walked;
    }

    private Page<UUID> list(Map<String, String> parameters, String cursor) {
        Map<String, List<String>> all = new HashMap<>();
        parameters.forEach((name, value) -> all.put(name, List.of(value)));
        if (cursor != null) {
            all.put("cursor", List.of(cursor));
        }
        return page(all).map(Note::id);
    }

    private Page<Note> page(Map<String, List<String>> parameters) {
        return work.as(tenant, () -> notes.list(ListQuery.of(parameters)));
    }

    private Page<UUID> search(String where, List<String> sorts, String cursor, int limit) {
        try {
            SearchRequest request = new SearchRequest(
                    new ObjectMapper().readTree(where.replace('\'', '"')),
                    null,
                    sorts,
                    limit,
                    cursor,
                    null,
                    null,
                    null,
                    null);
            return work.as(tenant, () -> notes.list(request)).map(Note::id);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID note(Random random, LocalDate day) {
        Note note = Note.create(Uuid7.next(), TITLES[random.nextInt(TITLES.length)], random.nextInt(4), List.of());
        note.date(day);
        return work.as(tenant, () -> notes.keep(note)).id();
    }

    private UUID note(Random random) {
        return note(TITLES[random.nextInt(TITLES.length)], random.nextInt(4));
    }

    private UUID note(String title, int stars) {
        return work.as(tenant, () -> notes.keep(Note.create(Uuid7.next(), title, stars, List.of())))
                .id();
    }

    private void delete(UUID id) {
        work.run(tenant, () -> notes.get(id).delete(java.time.Instant.now()));
    }
}
