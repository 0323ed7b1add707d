package bandhu.testing.customfield;

import bandhu.chassis.customfield.CreateCustomField;
import bandhu.chassis.customfield.CustomFieldService;
import bandhu.chassis.customfield.CustomFieldView;
import bandhu.chassis.customfield.CustomFields;
import bandhu.chassis.field.custom.CustomType;
import bandhu.chassis.field.custom.Option;
import bandhu.chassis.page.SearchRequest;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.sql.Sql;
import bandhu.testing.data.Work;
import bandhu.testing.notes.Note;
import bandhu.testing.notes.NoteRepository;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Notes with custom fields. */
@ApplicationScoped
public class CustomNotes {
    static final String NOTES = "notes";
    private static final List<Option> OPTIONS = List.of(
            new Option("gold", "Gold", true), new Option("tin", "Tin", true), new Option("Gold", "Other", true));
    private final Work work;
    private final NoteRepository notes;
    private final CustomFieldService definitions;
    private final CustomFields customFields;
    private final EntityManager entities;
    private final Sql sql;

    CustomNotes(
            Work work,
            NoteRepository notes,
            CustomFieldService definitions,
            CustomFields customFields,
            EntityManager entities,
            Sql sql) {
        this.work = work;
        this.notes = notes;
        this.definitions = definitions;
        this.customFields = customFields;
        this.entities = entities;
        this.sql = sql;
    }

    CustomFieldView define(String tenant, String key, CustomType type) {
        CreateCustomField input = new CreateCustomField(
                null,
                key,
                key,
                type,
                type.hasOptions() ? OPTIONS : null,
                null,
                type == CustomType.REFERENCE ? "elsewhere" : null);
        return work.as(tenant, () -> definitions.define(NOTES, input));
    }

    /** A note that holds the values; answers what it holds. */
    Map<String, Object> write(String tenant, UUID id, Map<String, Object> given) {
        return work.as(tenant, () -> {
            Note note = notes.keep(Note.create(id, "note", 1, List.of()));
            entities.flush();
            Map<String, Object> kept = customFields.settle(NOTES, given);
            customFields.keep(note, Map.of(), kept);
            sql.update(
                    "UPDATE note SET custom_fields = ?::jsonb WHERE tenant_id = ? AND id = ?", json(kept), tenant, id);
            return kept;
        });
    }

    UUID write(String tenant, Map<String, Object> given) {
        UUID id = Uuid7.next();
        write(tenant, id, given);
        return id;
    }

    List<UUID> find(String tenant, String where) {
        try {
            var condition = new ObjectMapper().readTree(where.startsWith("{'") ? where.replace('\'', '"') : where);
            SearchRequest request = new SearchRequest(condition, null, null, 200, null, null, null, null, null);
            return work.as(
                    tenant,
                    () -> notes.list(request).items().stream().map(Note::id).toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
