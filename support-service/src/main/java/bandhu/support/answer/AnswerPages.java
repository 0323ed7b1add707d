package bandhu.support.answer;

import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.support.SupportProblems;
import bandhu.support.page.HtmlPage;
import bandhu.support.page.SurveyPage;
import bandhu.support.page.SurveyTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;

/** The survey as pages: whatever happens, a person in front of a browser reads about it in their language. */
@ApplicationScoped
class AnswerPages {
    private static final int LONGEST_COMMENT = 2_000;
    private final PublicAnswers answers;
    private final SurveyAnswerService service;

    AnswerPages(PublicAnswers answers, SurveyAnswerService service) {
        this.answers = answers;
        this.service = service;
    }

    /** The form, or that it is answered. Writes nothing: scanners of mail follow links before people do. */
    HtmlPage read(String token, String preselected) {
        return page(
                token,
                (id, texts) -> service.invitation(id).answered()
                        ? SurveyPage.answered(texts)
                        : SurveyPage.form(token, service.form(id, score(preselected), null)));
    }

    HtmlPage give(String token, String score, String comment) {
        String said = comment == null ? null : clean(comment);
        return page(token, (id, texts) -> {
            if (score(score) == 0) {
                return SurveyPage.incomplete(token, service.form(id, 0, said));
            }
            try {
                service.giveAnswer(id, new GiveAnswer(score(score), said));
                return SurveyPage.thanks(texts);
            } catch (ProblemException problem) {
                if (problem.type() == SupportProblems.ALREADY_ANSWERED) {
                    return SurveyPage.answeredOtherwise(texts);
                }
                throw problem;
            }
        });
    }

    private HtmlPage page(String token, BiFunction<UUID, SurveyTexts, HtmlPage> write) {
        try {
            return answers.as(token, id -> write.apply(id, service.texts(id)));
        } catch (ProblemException problem) {
            if (problem.type() == CommonProblem.NOT_FOUND) {
                return SurveyPage.gone(Readers.anybody());
            }
            throw problem;
        }
    }

    /** 0 for what is no score. */
    private static int score(String text) {
        return text != null && text.matches("[1-5]") ? text.charAt(0) - '0' : 0;
    }

    /** A browser cuts a comment at its longest and sends no control characters; what does otherwise is no browser. */
    private static String clean(String comment) {
        String plain = comment.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "");
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST_COMMENT / 2, plain.codePointCount(0, plain.length())));
        return plain.length() <= LONGEST_COMMENT ? plain : plain.substring(0, end);
    }
}
