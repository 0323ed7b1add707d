package bandhu.chassis.customfield;

import bandhu.chassis.call.Calls;
import bandhu.chassis.customfield.table.Customizable;
import bandhu.chassis.customfield.table.Definitions;
import bandhu.chassis.customfield.table.ValueTable;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.field.custom.CustomType;
import bandhu.chassis.field.custom.Definition;
import bandhu.chassis.field.custom.Option;
import bandhu.chassis.language.Text;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.Loading;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Defines the custom fields of a collection. What it does shows in the next request. */
@ApplicationScoped
public class CustomFieldService {
    private static final int MOST = 100;
    private final EntityManager entities;
    private final Loading loading;
    private final Patches patches;
    private final Outbox outbox;
    private final Definitions definitions;
    private final Customizable collections;
    private final ValueTable values;
    private final Conversion conversion;
    private final Purge purge;
    private final Sql sql;
    private final Calls calls;
    private final Clock clock;

    CustomFieldService(
            EntityManager entities,
            Loading loading,
            Patches patches,
            Outbox outbox,
            Definitions definitions,
            Customizable collections,
            ValueTable values,
            Conversion conversion,
            Purge purge,
            Sql sql,
            Calls calls,
            Clock clock) {
        this.entities = entities;
        this.loading = loading;
        this.patches = patches;
        this.outbox = outbox;
        this.definitions = definitions;
        this.collections = collections;
        this.values = values;
        this.conversion = conversion;
        this.purge = purge;
        this.sql = sql;
        this.calls = calls;
        this.clock = clock;
    }

    @Transactional
    public CustomFieldView define(String collection, CreateCustomField input) {
        CustomField field = CustomField.define(collection, input);
        List<CustomField> others = others(collection);
        if (others.stream().anyMatch(other -> other.definition().key().equals(input.key()))) {
            throw ProblemException.at(CommonProblem.ALREADY_EXISTS, "/key", Text.of("already-exists.field-key"));
        }
        requireRoom(others, field);
        entities.persist(field);
        return told(field);
    }

    @Transactional
    public CustomFieldView patch(String collection, UUID id, MergePatch patch, IfMatch ifMatch) {
        CustomField field = of(collection, loading.lock(CustomField.class, id));
        patches.require(ifMatch, field);
        Definition before = field.definition();
        PatchCustomField input = patches.apply(patch, field, CustomFieldView.of(field), PatchCustomField.class);
        if (!field.change(input)) {
            return CustomFieldView.of(field);
        }
        requireKept(collection, before, field.definition());
        if (before.type() != CustomType.TEXT && field.definition().type() == CustomType.TEXT) {
            conversion.begin(field);
        }
        return told(field);
    }

    @Transactional
    public void delete(String collection, UUID id, IfMatch ifMatch) {
        CustomField field = of(collection, loading.lock(CustomField.class, id));
        patches.require(ifMatch, field);
        field.delete(clock.instant());
        purge.begin(field);
        told(field);
    }

    @Transactional
    public CustomFieldView restore(String collection, UUID id) {
        CustomField field = of(collection, loading.lockAny(CustomField.class, id));
        field.restore();
        requireRoom(others(collection), field);
        purge.cancel(field);
        return told(field);
    }

    private CustomFieldView told(CustomField field) {
        outbox.append(field);
        definitions.changed();
        return CustomFieldView.of(field);
    }

    /** 409 where the change would take from records what they hold. */
    private void requireKept(String collection, Definition before, Definition after) {
        String table = collections.values(collection);
        if (before.type() != after.type()) {
            DefinitionRules.requireLossless(before.type(), after.type(), values.hasValues(table, before.id()));
        }
        List<String> kept = after.options().stream().map(Option::key).toList();
        List<String> removed = before.options().stream()
                .map(Option::key)
                .filter(key -> !kept.contains(key))
                .toList();
        if (after.type().hasOptions() && values.holds(table, before.id(), removed)) {
            throw DefinitionRules.conflict("/options", Text.of("in-use.option"));
        }
    }

    private static CustomField of(String collection, CustomField field) {
        if (!field.isOf(collection)) {
            throw ProblemException.notFound();
        }
        return field;
    }

    /** All fields of the collection, deleted or not, while nobody else defines any. */
    private List<CustomField> others(String collection) {
        sql.query(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> true,
                "custom_field/" + calls.tenant() + "/" + collection);
        return loading.all(CustomField.class, "e.ofCollection = :collection", Map.of("collection", collection));
    }

    private static void requireRoom(List<CustomField> all, CustomField field) {
        if (all.stream()
                        .filter(other -> !other.isDeleted() && !other.id().equals(field.id()))
                        .count()
                >= MOST) {
            throw DefinitionRules.conflict("", Text.of("too-many.custom-fields", "most", MOST));
        }
    }
}
