package bandhu.testing.search;

import bandhu.chassis.page.Page;
import bandhu.testing.Tenants;
import bandhu.testing.data.Work;
import bandhu.testing.notes.Note;
import bandhu.testing.notes.NoteRepository;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks over what words find: stable, complete, and however much they find. */
@QuarkusTest
class SearchWalksTest {
    private static final Runnable NOTHING = () -> {};

    @Inject
    SearchedNotes notes;

    @Inject
    NoteRepository repository;

    @Inject
    Work work;

    private final String tenant = Tenants.random().name();

    @ParameterizedTest
    @CsvSource({"nimal, ''", "nimal, title", "nimal, -stars", "nmial, ''", "nmial, title", "kamal, ''"})
    void a_walk_while_rows_come_and_go_skips_and_repeats_nothing_that_stood_still(String q, String sort) {
        Random random = new Random(q.hashCode() + sort.hashCode());
        String[] titles = {"Nimal", "Nimal Perera", "Nimali", "නිමල්", "Neemal", "Nimalsiri Silva"};
        List<UUID> still = new ArrayList<>();
        List<UUID> leaving = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            UUID id = notes.note(tenant, titles[random.nextInt(titles.length)], random.nextInt(5));
            (i % 4 == 0 ? leaving : still).add(id);
        }
        Map<String, String> parameters = new HashMap<>(Map.of("q", q, "limit", "7"));
        if (!sort.isEmpty()) {
            parameters.put("sort", sort);
        }

        List<UUID> walked = notes.walk(tenant, parameters, () -> {
            notes.note(tenant, titles[random.nextInt(titles.length)], random.nextInt(5));
            notes.note(tenant, "Nmials", 1);
            if (!leaving.isEmpty()) {
                delete(leaving.removeLast());
            }
        });

        assertThat(walked).doesNotHaveDuplicates();
        if (q.equals("nimal")) {
            assertThat(walked).containsAll(still);
        }
    }

    @Test
    void pages_are_parts_of_one_order() {
        Random random = new Random(5);
        String[] titles = {"Nimal", "Nimal Perera", "Nimali", "නිමල්", "Neemal", "Perera Nimal", "Kamal"};
        for (int i = 0; i < 60; i++) {
            notes.note(tenant, titles[random.nextInt(titles.length)], random.nextInt(5));
        }

        List<UUID> whole = notes.page(tenant, Map.of("q", "nimal", "limit", "200")).items().stream()
                .map(Note::id)
                .toList();

        assertThat(notes.walk(tenant, Map.of("q", "nimal", "limit", "4"), NOTHING))
                .isEqualTo(whole);
        assertThat(notes.walk(tenant, Map.of("q", "nimal", "limit", "4", "stars", "2"), NOTHING))
                .isSubsetOf(whole)
                .isEqualTo(notes.page(tenant, Map.of("q", "nimal", "limit", "200", "stars", "2")).items().stream()
                        .map(Note::id)
                        .toList());
    }

    @Test
    void a_frequent_word_is_walked_newest_first_and_to_the_end() {
        notes.many(tenant, "Perera", 1, 5_000);
        notes.many(tenant, "Silva", 6_000, 300);
        UUID whole = notes.note(tenant, "Perera Silva", 1);

        List<UUID> walked = notes.walk(tenant, Map.of("q", "perera", "limit", "200"), NOTHING);
        assertThat(walked).hasSize(5_001).doesNotHaveDuplicates().endsWith(whole);
        assertThat(walked.subList(0, 5_000).stream().map(UUID::toString).toList())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        Page<Note> counted = notes.page(tenant, Map.of("q", "perera", "count", "true"));
        assertThat(counted.total()).isEqualTo(5_001);
    }

    @Test
    void a_frequent_word_goes_with_filters_and_sorts() {
        notes.many(tenant, "Perera", 1, 5_000);
        notes.many(tenant, "Silva", 6_000, 300);

        assertThat(notes.walk(tenant, Map.of("q", "perera", "stars", "2", "limit", "200"), NOTHING))
                .hasSize(1_000)
                .doesNotHaveDuplicates();
        assertThat(notes.walk(tenant, Map.of("q", "perera", "sort", "stars", "limit", "200"), NOTHING))
                .hasSize(5_000)
                .doesNotHaveDuplicates();
        assertThat(notes.page(tenant, Map.of("q", "pere", "stars", "2", "count", "true"))
                        .total())
                .isEqualTo(1_000);
        assertThat(notes.page(tenant, Map.of("q", "silva", "stars", "2")).items())
                .hasSize(50);
    }

    /** What was imported first is behind more documents than a walk looks at. */
    @Test
    void a_frequent_word_that_only_old_records_have_is_found_all_the_same() {
        notes.many(tenant, "Perera", 1, 4_500);
        notes.many(tenant, "Silva", 10_000, 21_000);

        Page<Note> page = notes.page(tenant, Map.of("q", "perera", "limit", "3"));

        assertThat(page.items()).extracting(Note::title).containsOnly("Perera").hasSize(3);
        assertThat(page.items().getFirst().id().toString()).startsWith("00000000-1194");
        assertThat(page.next()).isNotNull();
    }

    private void delete(UUID id) {
        work.run(tenant, () -> {
            Note note = repository.get(id);
            note.delete(java.time.Instant.now());
            repository.keep(note);
        });
    }
}
