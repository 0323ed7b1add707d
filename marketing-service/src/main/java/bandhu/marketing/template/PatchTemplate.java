package bandhu.marketing.template;

import bandhu.chassis.patch.Upsert;
import bandhu.chassis.record.ExternalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

import static bandhu.chassis.patch.Upsert.kept;

/** What may change about a template. */
record PatchTemplate(
        @NotBlank @Size(max = 200) String name,

        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}")
        String language,

        @NotBlank @Size(max = 500) String subject,

        @NotBlank @Size(max = 50_000) String text,

        @Size(min = 1, max = 100_000) String html,

        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {

    static PatchTemplate upsert(TemplateView now, CreateTemplate input, ExternalId key) {
        return new PatchTemplate(
                kept(input.name(), now.name()),
                kept(input.language(), now.language()),
                kept(input.subject(), now.subject()),
                kept(input.text(), now.text()),
                kept(input.html(), now.html()),
                Upsert.joined(now.externalIds(), input.externalIds(), key));
    }
}
