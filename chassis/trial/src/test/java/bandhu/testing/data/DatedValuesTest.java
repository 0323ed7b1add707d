package bandhu.testing.data;

import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.ExternalIds;
import bandhu.chassis.record.Uuid7;
import bandhu.testing.Tenants;
import bandhu.testing.notes.Note;
import bandhu.testing.notes.NoteRepository;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Values of side tables keep when their record was made, and lists follow them. */
@QuarkusTest
class DatedValuesTest {
    @Inject
    Work work;

    @Inject
    NoteRepository notes;

    @Inject
    ExternalIds externalIds;

    @Inject
    OwnerDatabase owner;

    @ConfigProperty(name = "quarkus.flyway.jdbc-url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String user;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    private final String tenant = Tenants.random().name();

    @ParameterizedTest
    @CsvSource({"createdAt, ''", "-createdAt, ''", "createdAt, 1", "-createdAt, 1"})
    void a_record_that_has_a_value_twice_is_met_once_and_in_its_place(String sort, String stars) {
        for (int i = 0; i < 12; i++) {
            note(i % 2, i % 3 == 0 ? List.of() : ids(i));
        }
        UUID gone = note(1, ids(99));
        work.run(tenant, () -> notes.get(gone).delete(Instant.now()));
        note(Tenants.random().name(), 1, ids(1));

        List<UUID> walked = walk(parameters(sort, stars, "erp"));

        List<UUID> all = walk(parameters(sort, stars, null));
        assertThat(all).doesNotContain(gone).hasSize(stars.isEmpty() ? 12 : 6);
        all.removeIf(id ->
                owner.texts("SELECT 1 FROM external_id WHERE record_id = ?", id).isEmpty());
        assertThat(walked).isEqualTo(all).hasSize(stars.isEmpty() ? 8 : 4);
    }

    @Test
    void external_ids_that_come_later_keep_when_their_record_was_made() {
        UUID id = note(1, List.of());
        work.run(tenant, () -> {
            Note note = notes.get(id);
            note.identify(ids(1));
            externalIds.keep(note);
        });

        assertThat(owner.query("""
                SELECT count(*) FROM external_id x JOIN note n ON n.tenant_id = x.tenant_id AND n.id = x.record_id
                WHERE x.tenant_id = ? AND x.created_at = n.created_at
                """, tenant)).isEqualTo(2);
    }

    /** A service of before finds its tables so when it is brought up to date; nothing of it is kept here. */
    @Test
    void values_of_before_get_the_moments_of_their_records() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    CREATE TABLE letter (tenant_id text, id uuid, created_at timestamptz, PRIMARY KEY (tenant_id, id));
                    SELECT bandhu_undated_values('letter');
                    SET CONSTRAINTS ALL IMMEDIATE;
                    INSERT INTO letter SELECT t, md5(n::text)::uuid, '2026-01-01Z'::timestamptz + n * interval '1 day'
                        FROM generate_series(1, 3) n, unnest('{a,b}'::text[]) t;
                    INSERT INTO letter_value (tenant_id, record_id, field_id, ord, t) SELECT tenant_id, id, id, 0, 'x' FROM letter;
                    INSERT INTO external_id SELECT tenant_id, 'letters', 'erp', id, id, now() FROM letter;
                    SELECT bandhu_date_values('letter');
                    SELECT bandhu_date_external_ids('letters', 'letter');
                    """);
            try (var row = statement.executeQuery("""
                    SELECT count(*), count(DISTINCT l.created_at) FROM letter l
                    JOIN letter_value v ON v.tenant_id = l.tenant_id AND v.record_id = l.id AND v.created_at = l.created_at
                    JOIN external_id x ON x.tenant_id = l.tenant_id AND x.record_id = l.id AND x.created_at = l.created_at
                    """)) {
                row.next();
                assertThat(List.of(row.getInt(1), row.getInt(2))).containsExactly(6, 3);
            }
            connection.rollback();
        }
    }

    private static List<ExternalId> ids(int n) {
        return List.of(new ExternalId("erp", "A" + n), new ExternalId("erp", "B" + n));
    }

    private static Map<String, List<String>> parameters(String sort, String stars, String system) {
        Map<String, List<String>> parameters = new HashMap<>(Map.of("sort", List.of(sort), "limit", List.of("3")));
        if (!stars.isEmpty()) {
            parameters.put("stars", List.of(stars));
        }
        if (system != null) {
            parameters.put("externalIds.system", List.of(system));
        }
        return parameters;
    }

    private List<UUID> walk(Map<String, List<String>> parameters) {
        List<UUID> walked = new ArrayList<>();
        Map<String, List<String>> query = new HashMap<>(parameters);
        while (true) {
            Page<Note> page = work.as(tenant, () -> notes.list(ListQuery.of(query)));
            page.items().forEach(note -> walked.add(note.id()));
            if (page.next() == null) {
                return walked;
            }
            query.put("cursor", List.of(page.next()));
        }
    }

    private UUID note(int stars, List<ExternalId> ids) {
        return note(tenant, stars, ids);
    }

    private UUID note(String whose, int stars, List<ExternalId> ids) {
        return work.as(whose, () -> {
            Note note = notes.keep(Note.create(Uuid7.next(), "a note", stars, ids));
            externalIds.keep(note);
            return note.id();
        });
    }
}
