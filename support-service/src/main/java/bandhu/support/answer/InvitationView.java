package bandhu.support.answer;

import bandhu.support.page.SurveyTexts;
import bandhu.support.survey.SurveyKind;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A survey as the holder of its link sees it.
 *
 * @param language of the texts, BCP 47
 * @param score as it was answered
 */
@Schema(name = "SurveyInvitation")
record InvitationView(
        SurveyKind kind, String language, String question, List<Choice> scale, boolean answered, Integer score) {

    /** A score and what it means. */
    @Schema(name = "SurveyChoice")
    record Choice(int score, String label) {}

    static InvitationView of(SurveyAnswer answer, SurveyTexts texts) {
        List<Choice> scale = IntStream.rangeClosed(1, 5)
                .mapToObj(score -> new Choice(score, texts.label(score)))
                .toList();
        return new InvitationView(
                answer.kind(), texts.language(), texts.question(), scale, answer.isAnswered(), answer.score());
    }
}
