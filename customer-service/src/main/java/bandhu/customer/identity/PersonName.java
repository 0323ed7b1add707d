package bandhu.customer.identity;

import bandhu.customer.standard.Texts;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of a person's name. None is demanded: many people have one name only. */
@Schema(name = "PersonName")
public record PersonName(
        @Size(max = MOST) @Pattern(regexp = Texts.PRINTABLE) String prefix,

        @Size(max = MOST) @Pattern(regexp = Texts.PRINTABLE) @Schema(examples = "Ānanda")
        String given,

        @Size(max = MOST) @Pattern(regexp = Texts.PRINTABLE) String middle,

        @Size(max = MOST) @Pattern(regexp = Texts.PRINTABLE) @Schema(examples = "Kumārasvāmī")
        String family,

        @Size(max = MOST) @Pattern(regexp = Texts.PRINTABLE) String suffix) {
    /** Characters of a part. */
    public static final int MOST = 200;

    public PersonName {
        prefix = Texts.clean(prefix);
        given = Texts.clean(given);
        middle = Texts.clean(middle);
        family = Texts.clean(family);
        suffix = Texts.clean(suffix);
    }

    /** Whether it names anyone. */
    @JsonIgnore
    public boolean isUsable() {
        return given != null || family != null;
    }

    /** All parts but titles in one order, whatever the language; null when there is none. */
    public String whole() {
        String whole = Stream.of(given, middle, family).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return whole.isEmpty() ? null : whole;
    }
}
