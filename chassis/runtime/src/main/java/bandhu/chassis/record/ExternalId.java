package bandhu.chassis.record;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The id of a record in another system; unique in its collection. */
public record ExternalId(
        @NotBlank @Size(max = 63) @Pattern(regexp = "[a-z0-9][a-z0-9._-]*")
        String system,

        @NotBlank @Size(max = 255) String id) {
    private static final java.util.regex.Pattern SYSTEM = java.util.regex.Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
    private static final int LONGEST = 255;

    /** Reads the two segments of {@code by-external-id/{system}/{id}}; 422 where they could never be stored. */
    public static ExternalId inPath(String system, String id) {
        if (!SYSTEM.matcher(system).matches()) {
            throw ProblemException.invalid("/externalIds/0/system", Text.of("invalid-format.external-system"));
        }
        if (id.isBlank() || id.length() > LONGEST) {
            throw ProblemException.invalid("/externalIds/0/id", Text.of("invalid-length.external-id", "most", LONGEST));
        }
        return new ExternalId(system, PlainText.composed(id));
    }
}
