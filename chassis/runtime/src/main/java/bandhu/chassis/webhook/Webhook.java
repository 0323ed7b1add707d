package bandhu.chassis.webhook;

import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Uuid7;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody's address that facts are sent to. */
@Entity
@Table(name = "webhook")
class Webhook extends AggregateRoot {
    static final String COLLECTION = "webhooks";

    private String url;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> types;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode condition;

    private String description;
    private String state;
    private String reason;
    private Instant stateSince;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SecretName> secrets;

    protected Webhook() {}

    private Webhook(UUID id) {
        super(Objects.requireNonNullElseGet(id, Uuid7::next), List.of());
    }

    static Webhook register(CreateWebhook input, Instant now) {
        Webhook webhook = new Webhook(input.id());
        webhook.secrets = List.of(new SecretName(Uuid7.next(), null));
        webhook.enter(WebhookState.ACTIVE, null, now);
        webhook.assign(
                new PatchWebhook(input.url(), input.types(), input.where(), input.description(), WebhookState.ACTIVE));
        return webhook;
    }

    /** Takes over what is written; false when it stands so already. */
    boolean change(PatchWebhook input, Instant now) {
        PatchWebhook before = content();
        if (input.equals(before)) {
            return false;
        }
        assign(input);
        if (input.state() != before.state()) {
            enter(input.state(), null, now);
        }
        return true;
    }

    /** Begins another secret; the one before is signed with, too, until it ends. */
    void rotate(Instant end, Instant now) {
        SecretName before = new SecretName(secrets.getFirst().id(), end);
        secrets = Stream.concat(
                        Stream.of(new SecretName(Uuid7.next(), null)),
                        Stream.concat(Stream.of(before), secrets.stream().skip(1))
                                .filter(name -> name.holds(now)))
                .toList();
    }

    void disable(DisabledReason why, Instant now) {
        enter(WebhookState.DISABLED, why, now);
    }

    void delete(Instant now) {
        deletedAt(now);
    }

    private void enter(WebhookState next, DisabledReason why, Instant now) {
        state = next.wire();
        reason = why == null ? null : why.wire();
        stateSince = now;
    }

    private void assign(PatchWebhook content) {
        url = content.url();
        types = content.types();
        condition = content.where();
        description = content.description();
    }

    private PatchWebhook content() {
        return new PatchWebhook(url, types, condition, description, state());
    }

    boolean isActive() {
        return state() == WebhookState.ACTIVE && !isDeleted();
    }

    String url() {
        return url;
    }

    List<String> types() {
        return types;
    }

    JsonNode condition() {
        return condition;
    }

    String description() {
        return description;
    }

    WebhookState state() {
        return WebhookState.of(state);
    }

    DisabledReason reason() {
        return DisabledReason.of(reason);
    }

    Instant stateSince() {
        return stateSince;
    }

    /** The newest first. */
    List<SecretName> secrets() {
        return secrets;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Object snapshot() {
        return new Snapshot(id(), url, types, condition, description, state, reason, stateSince, secrets);
    }

    private record Snapshot(
            UUID id,
            String url,
            List<String> types,
            JsonNode where,
            String description,
            String state,
            String reason,
            Instant stateSince,
            List<SecretName> secrets) {}
}
