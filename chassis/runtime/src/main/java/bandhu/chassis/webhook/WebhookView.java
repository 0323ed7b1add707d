package bandhu.chassis.webhook;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.language.Language;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An address that facts are sent to.
 *
 * @param reason why it stopped by itself; absent unless it is disabled
 * @param notice the same for people
 * @param secret what deliveries are signed with; shown when the webhook is made and when the secret is rotated, never again
 * @param previousSecretUntil until when deliveries are signed with the secret before, too
 */
@Schema(name = "Webhook")
public record WebhookView(
        UUID id,

        @Schema(examples = "https://hooks.example.com/bandhu")
        String url,

        @Schema(examples = "[\"bandhu.sales.order-placed.v1\"]")
        List<String> types,

        @Schema(ref = "Condition") JsonNode where,
        String description,
        WebhookState state,
        DisabledReason reason,
        String notice,
        Instant stateSince,
        String secret,
        Instant previousSecretUntil,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        long version)
        implements Versioned {

    static WebhookView of(Webhook webhook, Language reader) {
        return of(webhook, reader, null);
    }

    /** @param secret null where it is not shown */
    static WebhookView of(Webhook webhook, Language reader, String secret) {
        DisabledReason why = webhook.reason();
        return new WebhookView(
                webhook.id(),
                webhook.url(),
                webhook.types(),
                webhook.condition(),
                webhook.description(),
                webhook.state(),
                why,
                why == null ? null : reader.say(why.notice()),
                webhook.stateSince(),
                secret,
                webhook.secrets().stream()
                        .skip(1)
                        .map(SecretName::until)
                        .findFirst()
                        .orElse(null),
                webhook.createdAt(),
                webhook.createdBy(),
                webhook.updatedAt(),
                webhook.updatedBy(),
                webhook.version());
    }
}
