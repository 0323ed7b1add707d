package bandhu.chassis.customfield;

import bandhu.chassis.field.custom.CustomType;
import bandhu.chassis.field.custom.Option;
import bandhu.chassis.field.custom.Rules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may change about a field. An option in use is not removed but made inactive. */
@Schema(name = "PatchCustomField")
record PatchCustomField(
        @NotBlank @Size(max = 100) String label,

        @NotNull CustomType type,

        @Size(max = MOST_OPTIONS) List<@NotNull @Valid Option> options,

        @Valid Rules rules,

        @Pattern(regexp = COLLECTION) String references) {
    static final int MOST_OPTIONS = 200;
    static final String COLLECTION = "[a-z][a-z-]{0,62}";

    PatchCustomField {
        options = options == null ? List.of() : List.copyOf(options);
        rules = rules == null ? Rules.NONE : rules;
    }

    /** After a change of type, without what only the type of before had and nobody wrote. */
    PatchCustomField withoutLeftoversOf(PatchCustomField before) {
        if (type == before.type) {
            return this;
        }
        boolean keepsOptions = type.hasOptions() || !options.equals(before.options);
        return new PatchCustomField(
                label,
                type,
                keepsOptions ? options : List.of(),
                new Rules(
                        rules.required(),
                        !Objects.equals(rules.min(), before.rules.min()) ? rules.min() : null,
                        !Objects.equals(rules.max(), before.rules.max()) ? rules.max() : null,
                        type.hasLength() || !Objects.equals(rules.maxLength(), before.rules.maxLength())
                                ? rules.maxLength()
                                : null),
                type == CustomType.REFERENCE || !Objects.equals(references, before.references) ? references : null);
    }
}
