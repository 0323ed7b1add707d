package bandhu.chassis.customfield;

import bandhu.chassis.call.Calls;
import bandhu.chassis.customfield.table.Customizable;
import bandhu.chassis.customfield.table.Definitions;
import bandhu.chassis.customfield.table.ValueRow;
import bandhu.chassis.customfield.table.ValueTable;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.custom.Definition;
import bandhu.chassis.field.custom.ValueReader;
import bandhu.chassis.language.Text;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.settings.Settings;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The values of custom fields, for the use cases of the records that have them. A record keeps them in its row as plain JSON
 * values by key; those of deleted fields stay there, unseen, until the field is purged.
 */
@ApplicationScoped
public class CustomFields {
    private final Definitions definitions;
    private final Customizable collections;
    private final ValueTable values;
    private final Settings settings;
    private final Calls calls;
    private final Sql sql;
    private final EntityManager entities;

    CustomFields(
            Definitions definitions,
            Customizable collections,
            ValueTable values,
            Settings settings,
            Calls calls,
            Sql sql,
            EntityManager entities) {
        this.definitions = definitions;
        this.collections = collections;
        this.values = values;
        this.settings = settings;
        this.calls = calls;
        this.sql = sql;
        this.entities = entities;
    }

    /** What a new record shall hold of what the client gives; 422 with the pointer of each value that cannot be. */
    public Map<String, Object> settle(String collection, Map<String, Object> given) {
        return settled(collection, given == null ? Map.of() : given, Map.of());
    }

    /**
     * What a record shall hold after a change.
     *
     * @param wanted all that the client wants it to have
     * @param now what it holds
     */
    public Map<String, Object> settle(String collection, Map<String, Object> wanted, Map<String, Object> now) {
        Map<String, Object> all = wanted == null ? Map.of() : wanted;
        return all.equals(now) || all.equals(visible(collection, now)) ? now : settled(collection, all, now);
    }

    private Map<String, Object> settled(String collection, Map<String, Object> wanted, Map<String, Object> now) {
        Settlement settlement = settlement(collection, now).take(wanted);
        if (settlement.isRefused() && definitions.refreshed()) {
            settlement = settlement(collection, now).take(wanted);
        }
        requireRecords(settlement);
        return settlement.done();
    }

    private Settlement settlement(String collection, Map<String, Object> now) {
        return new Settlement(
                definitions.of(collection), now, settings.current().country());
    }

    /** What an answer shows of what a record holds: nothing of deleted fields, nothing personal to who sees figures only. */
    public Map<String, Object> shown(String collection, Map<String, Object> held) {
        if (held.isEmpty() || !calls.current().seesFiguresOnly()) {
            return visible(collection, held);
        }
        Map<String, Object> figures = new LinkedHashMap<>(visible(collection, held));
        Map<String, Definition> fields = definitions.of(collection);
        figures.keySet().removeIf(key -> fields.get(key).type().isPersonal());
        return figures;
    }

    private Map<String, Object> visible(String collection, Map<String, Object> held) {
        if (held.isEmpty()) {
            return held;
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        definitions.of(collection).forEach((key, field) -> {
            if (held.containsKey(key)) {
                ValueReader.shown(field.type(), held.get(key)).ifPresent(value -> shown.put(key, value));
            }
        });
        return Collections.unmodifiableMap(shown);
    }

    /** Makes a record found by what it holds now; called in the transaction that changes it, once it is persisted. */
    public void keep(AggregateRoot record, Map<String, Object> before, Map<String, Object> now) {
        if (before.equals(now)) {
            return;
        }
        List<UUID> changed = new ArrayList<>();
        List<ValueRow> rows = new ArrayList<>();
        definitions.of(record.collection()).forEach((key, field) -> {
            Object value = now.get(key);
            if (!Objects.equals(before.get(key), value)) {
                changed.add(field.id());
                if (value != null) {
                    rows.addAll(ValueRow.of(field, value));
                }
            }
        });
        if (!changed.isEmpty()) {
            values.write(collections.values(record.collection()), record, changed, rows);
        }
    }

    /**
     * Makes a record found by words that are no custom field of it, such as its tags.
     *
     * @param fieldId a constant under which they stand in the collection's side table
     */
    public void keep(AggregateRoot record, UUID fieldId, List<String> words) {
        String table = collections.values(record.collection());
        values.write(table, record, List.of(fieldId), ValueRow.words(fieldId, words));
    }

    /** References to records of this service must be to some that are there. */
    private void requireRecords(Settlement settlement) {
        if (settlement.references().isEmpty()) {
            return;
        }
        entities.flush();
        settlement.references().forEach((key, reference) -> collections
                .collection(reference.collection())
                .filter(theirs -> missing(theirs, reference.id()))
                .ifPresent(_ ->
                        settlement.fault(key, Text.of("unknown-id.reference", "collection", reference.collection()))));
    }

    private boolean missing(Catalogue theirs, String id) {
        String alive = theirs.alive("r").map(condition -> " AND " + condition).orElse("");
        return sql.query(
                        "SELECT 1 FROM " + theirs.table() + " r WHERE r.tenant_id = ? AND r.id = ?" + alive,
                        row -> true,
                        calls.tenant(),
                        UUID.fromString(id))
                .isEmpty();
    }
}
