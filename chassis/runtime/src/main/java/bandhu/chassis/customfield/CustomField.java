package bandhu.chassis.customfield;

import bandhu.chassis.field.custom.CustomType;
import bandhu.chassis.field.custom.Definition;
import bandhu.chassis.field.custom.Option;
import bandhu.chassis.field.custom.Rules;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A tenant's own field of the records of one collection. Its key is theirs for as long as it can be restored. */
@Entity
@Table(name = "custom_field")
class CustomField extends AggregateRoot {
    static final String COLLECTION = "custom-fields";

    @Column(name = "of_collection", updatable = false)
    private String ofCollection;

    @Column(name = "key", updatable = false)
    private String fieldKey;

    private String label;
    private String type;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Option> options;

    @JdbcTypeCode(SqlTypes.JSON)
    private Rules rules;

    @Column(name = "refers_to")
    private String refersTo;

    protected CustomField() {}

    private CustomField(UUID id, String ofCollection, String key) {
        super(Objects.requireNonNullElseGet(id, Uuid7::next), List.of());
        this.ofCollection = ofCollection;
        this.fieldKey = key;
    }

    /** @param collection whose records it belongs to */
    static CustomField define(String collection, CreateCustomField input) {
        CustomField field = new CustomField(input.id(), collection, input.key());
        field.assign(DefinitionRules.settled(input.content()));
        return field;
    }

    /** Takes over what is written; false when it stands so already. */
    boolean change(PatchCustomField input) {
        PatchCustomField now = content();
        PatchCustomField next = DefinitionRules.settled(input.withoutLeftoversOf(now));
        if (next.equals(now)) {
            return false;
        }
        assign(next);
        return true;
    }

    void delete(Instant now) {
        deletedAt(now);
    }

    void restore() {
        if (!isDeleted()) {
            throw new ProblemException(CommonProblem.ILLEGAL_TRANSITION, Text.of("illegal-transition.not-deleted"));
        }
        deletedAt(null);
    }

    private void assign(PatchCustomField content) {
        label = content.label();
        type = content.type().wire();
        options = content.options();
        rules = content.rules();
        refersTo = content.references();
    }

    private PatchCustomField content() {
        return new PatchCustomField(label, CustomType.of(type), options, rules, refersTo);
    }

    boolean isOf(String collection) {
        return ofCollection.equals(collection);
    }

    String ofCollection() {
        return ofCollection;
    }

    Definition definition() {
        return new Definition(id(), fieldKey, label, CustomType.of(type), options, rules, refersTo);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Object snapshot() {
        return CustomFieldView.of(this);
    }

    @Override
    public Object published() {
        return new CustomFieldState(
                id(), version(), ofCollection, fieldKey, label, CustomType.of(type), options, rules, refersTo);
    }
}
