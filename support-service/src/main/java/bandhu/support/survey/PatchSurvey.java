package bandhu.support.survey;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import com.ibm.icu.util.ULocale;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may change about a survey.
 *
 * @param question by BCP 47 language; in a language that it lacks the survey asks as it does by default
 * @param delay how long after its occasion the survey is sent
 */
record PatchSurvey(
        @NotNull Boolean enabled,

        @Size(max = 50) Map<@NotBlank @Size(max = 35) String, @NotBlank @Size(max = 300) String> question,

        @Schema(implementation = String.class, examples = "PT1H")
        Duration delay) {
    private static final Duration LONGEST = Duration.ofDays(30);

    /** 422 for a negative or an endless delay, and for languages that are none. */
    void requireSense() {
        if (delay != null && (delay.isNegative() || delay.compareTo(LONGEST) > 0)) {
            throw ProblemException.invalid("/delay", Text.of("out-of-range.delay"));
        }
        if (question != null) {
            question.keySet().forEach(PatchSurvey::requireLanguage);
        }
    }

    private static void requireLanguage(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        if (locale.getLanguage().isEmpty() || !locale.toLanguageTag().equalsIgnoreCase(tag)) {
            throw ProblemException.invalid("/question", Text.of("unknown-language.question"));
        }
    }
}
