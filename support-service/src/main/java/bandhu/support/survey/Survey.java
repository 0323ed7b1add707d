package bandhu.support.survey;

import bandhu.chassis.record.AggregateRoot;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A survey that a tenant sends. Each tenant begins with one: satisfaction, asked when a ticket is resolved. */
@Entity
@Table(name = "survey")
class Survey extends AggregateRoot {
    static final String COLLECTION = "surveys";

    private String kind;
    private String trigger;
    private boolean enabled;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> question;

    private long delaySeconds;

    protected Survey() {}

    private Survey(UUID id) {
        super(id, List.of());
    }

    /** The satisfaction survey as every tenant begins with it. */
    static Survey csat(String tenant) {
        Survey survey = new Survey(csatId(tenant));
        survey.kind = SurveyKind.CSAT.wire();
        survey.trigger = SurveyTrigger.TICKET_RESOLVED.wire();
        survey.set(new PatchSurvey(true, null, null));
        return survey;
    }

    static UUID csatId(String tenant) {
        return UUID.nameUUIDFromBytes(("survey-csat:" + tenant).getBytes(StandardCharsets.UTF_8));
    }

    /** False when nothing changed. */
    boolean change(PatchSurvey input) {
        SurveyView before = view();
        set(input);
        return !before.equals(view());
    }

    private void set(PatchSurvey input) {
        input.requireSense();
        enabled = input.enabled();
        question = new TreeMap<>(Objects.requireNonNullElse(input.question(), Map.of()));
        delaySeconds = Objects.requireNonNullElse(input.delay(), Duration.ZERO).toSeconds();
    }

    SurveyTerms terms() {
        return new SurveyTerms(
                id(), SurveyKind.of(kind), enabled, Map.copyOf(question), Duration.ofSeconds(delaySeconds));
    }

    SurveyView view() {
        return new SurveyView(
                id(),
                SurveyKind.of(kind),
                SurveyTrigger.of(trigger),
                enabled,
                question,
                Duration.ofSeconds(delaySeconds),
                externalIds(),
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                version());
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Object snapshot() {
        return view();
    }
}
