package bandhu.testing.customfield;

import bandhu.chassis.customfield.CustomFieldService;
import bandhu.chassis.field.custom.CustomType;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.sql.Sql;
import bandhu.chassis.time.TimerHandler;
import bandhu.testing.Tenants;
import bandhu.testing.data.Work;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@QuarkusTest
class CustomFieldLifeTest {
    @Inject
    CustomNotes notes;

    @Inject
    CustomFieldService definitions;

    @Inject
    Work work;

    @Inject
    Sql sql;

    @Inject
    @All
    List<TimerHandler> timers;

    private final String tenant = Tenants.random().name();

    @Test
    void a_purged_field_leaves_nothing_behind_and_frees_its_key() {
        UUID field = notes.define(tenant, "size", CustomType.NUMBER).id();
        UUID id = notes.write(tenant, Map.of("size", 38));
        work.run(tenant, () -> definitions.delete(CustomNotes.NOTES, field, IfMatch.ABSENT));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> notes.define(tenant, "size", CustomType.TEXT));

        fire("custom-field-purge", field);

        assertThat(json(id)).isEqualTo("{}");
        assertThat(rows("field_id = ?", field)).isZero();
        fire("custom-field-purge", field);
        notes.define(tenant, "size", CustomType.TEXT);
        assertThat(notes.find(tenant, "{'field': 'customFields.size', 'op': 'exists'}"))
                .isEmpty();
    }

    @Test
    void a_purge_that_comes_late_takes_nothing_from_a_restored_field() {
        UUID field = notes.define(tenant, "size", CustomType.NUMBER).id();
        UUID id = notes.write(tenant, Map.of("size", 38));
        work.run(tenant, () -> definitions.delete(CustomNotes.NOTES, field, IfMatch.ABSENT));
        work.run(tenant, () -> definitions.restore(CustomNotes.NOTES, field));

        fire("custom-field-purge", field);

        assertThat(notes.find(tenant, "{'field': 'customFields.size', 'op': 'eq', 'value': 38}"))
                .containsExactly(id);
    }

    @Test
    void numbers_of_many_records_become_texts_in_steps() {
        UUID field = notes.define(tenant, "size", CustomType.NUMBER).id();
        UUID note = notes.write(tenant, Map.of("size", new BigDecimal("1.25")));
        work.run(tenant, () -> sql.update("""
                        WITH made AS (INSERT INTO note (tenant_id, id, version, created_at, created_by, updated_at, updated_by,
                            title, title_sort, title_fold, stars)
                            SELECT tenant_id, gen_random_uuid(), 1, created_at, created_by, updated_at, updated_by, title,
                                title_sort, title_fold, stars
                            FROM note, generate_series(1, 1500) WHERE tenant_id = ? AND id = ? RETURNING tenant_id, id, created_at)
                        INSERT INTO note_value (tenant_id, record_id, created_at, field_id, ord, n)
                        SELECT tenant_id, id, created_at, ?, 0, 2500000 FROM made
                        """, tenant, note, field));

        work.run(tenant, () -> definitions.patch(CustomNotes.NOTES, field, type("text"), IfMatch.ABSENT));
        assertThat(rows("field_id = ? AND n IS NOT NULL", field)).isLessThanOrEqualTo(501);
        fire("custom-field-conversion", field);

        assertThat(rows("field_id = ? AND n IS NOT NULL", field)).isZero();
        assertThat(rows("field_id = ? AND t = '2.5' AND f = '2.5' AND s IS NOT NULL", field))
                .isEqualTo(1_500);
        assertThat(notes.find(tenant, "{'field': 'customFields.size', 'op': 'eq', 'value': '1.25'}"))
                .containsExactly(note);
    }

    @Test
    void what_another_process_defined_is_found_before_it_is_refused() {
        notes.define(tenant, "known", CustomType.NUMBER);
        notes.write(tenant, Map.of("known", 1));
        elsewhere("written");
        UUID id = notes.write(tenant, Map.of("written", "yes"));
        elsewhere("searched");

        assertThat(notes.find(tenant, "{'field': 'customFields.searched', 'op': 'missing'}"))
                .contains(id);
    }

    @Test
    void a_collection_has_at_most_a_hundred_live_fields() {
        List<UUID> fields = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            fields.add(notes.define(tenant, "f" + i, CustomType.BOOLEAN).id());
        }

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> notes.define(tenant, "one", CustomType.TEXT))
                .satisfies(problem -> assertThat(problem.type().status()).isEqualTo(409));
        work.run(tenant, () -> definitions.delete(CustomNotes.NOTES, fields.getFirst(), IfMatch.ABSENT));
        notes.define(tenant, "one", CustomType.TEXT);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> work.run(tenant, () -> definitions.restore(CustomNotes.NOTES, fields.getFirst())));
    }

    /** Defines a field as another process would: this one's memory is not told. */
    private void elsewhere(String key) {
        work.run(tenant, () -> sql.update("""
                        INSERT INTO custom_field (tenant_id, id, version, created_at, created_by, updated_at, updated_by,
                            of_collection, key, label, type) VALUES (?, ?, 1, now(), 'x', now(), 'x', 'notes', ?, 'x', 'text')
                        """, tenant, Uuid7.next(), key));
    }

    private static MergePatch type(String name) {
        return new MergePatch(JsonNodeFactory.instance.objectNode().put("type", name));
    }

    private void fire(String timer, UUID field) {
        TimerHandler handler = timers.stream()
                .filter(each -> each.timer().equals(timer))
                .findFirst()
                .orElseThrow();
        work.run(tenant, () -> handler.fire(field.toString()));
    }

    private String json(UUID note) {
        return work.as(tenant, () -> sql.query(
                        "SELECT custom_fields::text FROM note WHERE tenant_id = ? AND id = ?",
                        row -> row.getString(1),
                        tenant,
                        note)
                .getFirst());
    }

    private int rows(String condition, UUID field) {
        return work.as(tenant, () -> sql.query(
                        "SELECT count(*) FROM note_value WHERE tenant_id = ? AND " + condition,
                        row -> row.getInt(1),
                        tenant,
                        field)
                .getFirst());
    }
}
