package bandhu.customer.rule;

import bandhu.chassis.record.AggregateRoot;
import bandhu.customer.lifecycle.LifecycleParameters;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A tenant's rules of the lifecycle, and the median gap between purchases that its customers showed. */
@Entity
@Table(name = "lifecycle_rules")
class LifecycleRules extends AggregateRoot {
    static final String COLLECTION = "lifecycle-rules";

    @JdbcTypeCode(SqlTypes.JSON)
    private PatchRules rules;

    private Long medianGapSeconds;

    protected LifecycleRules() {}

    private LifecycleRules(UUID id) {
        super(id, List.of());
        rules = PatchRules.DEFAULTS;
    }

    /** The rules of a tenant that has changed none. */
    static LifecycleRules defaults(String tenant) {
        return new LifecycleRules(
                UUID.nameUUIDFromBytes(("lifecycle-rules:" + tenant).getBytes(StandardCharsets.UTF_8)));
    }

    /** False when nothing changed. */
    boolean change(PatchRules input) {
        input.parameters(medianGap());
        boolean changes = !rules.equals(input);
        rules = input;
        return changes;
    }

    /** False when nothing changed; null: too few gaps are known. */
    boolean observe(Duration medianGap) {
        var seconds = medianGap == null ? null : medianGap.toSeconds();
        boolean changes = !Objects.equals(medianGapSeconds, seconds);
        medianGapSeconds = seconds;
        return changes;
    }

    PatchRules rules() {
        return rules;
    }

    Duration medianGap() {
        return medianGapSeconds == null ? null : Duration.ofSeconds(medianGapSeconds);
    }

    LifecycleParameters parameters() {
        return rules.parameters(medianGap());
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Object snapshot() {
        return RulesView.of(this);
    }
}
