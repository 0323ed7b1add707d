package bandhu.marketing.template;

import bandhu.chassis.patch.Upsert;
import bandhu.chassis.record.ExternalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new template; the name, the subject and the text are needed. Subject, text and html take {@code {{customer.displayName}}},
 * {@code {{customer.givenName}}}, {@code {{tenant.name}}}, {@code {{unsubscribeUrl}}}, and {@code {{#if}}} and
 * {@code {{#unless}}} of these.
 *
 * @param language BCP 47
 * @param html the same as the text with markup; variables in it are escaped
 */
@Schema(example = """
        {"name": "Welcome", "language": "en", "subject": "Welcome to {{tenant.name}}", \
        "text": "Dear {{customer.displayName}}, thank you for your first order."}""")
record CreateTemplate(
        UUID id,

        @NotBlank @Size(max = 200) String name,

        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}")
        String language,

        @NotBlank @Size(max = 500) String subject,

        @NotBlank @Size(max = 50_000) String text,

        @Size(min = 1, max = 100_000) String html,

        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds,
        String occurredAt) {

    CreateTemplate keyedBy(ExternalId key) {
        List<ExternalId> keys = Upsert.joined(List.of(), externalIds, key);
        return new CreateTemplate(id, name, language, subject, text, html, keys, occurredAt);
    }
}
