package bandhu.support.page;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static bandhu.support.page.HtmlPage.escaped;

/** The pages behind the link of a survey. */
public final class SurveyPage {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int INVALID = 422;

    private SurveyPage() {}

    /**
     * What is asked of whom.
     *
     * @param reader null when no name is known
     * @param preselected the score that a link in the mail stands for, 0 for none
     * @param comment what was typed already
     */
    public record Form(SurveyTexts texts, String reader, long ticket, int preselected, String comment) {}

    /** The form, to be sent to the address that it was read from. */
    public static HtmlPage form(String token, Form form) {
        return HtmlPage.of(OK, form.texts(), body(token, form, ""));
    }

    /** The form once more, because no score was chosen. */
    public static HtmlPage incomplete(String token, Form form) {
        String fault =
                "<p class=\"fault\" role=\"alert\">" + escaped(form.texts().text("choose")) + "</p>";
        return HtmlPage.of(INVALID, form.texts(), body(token, form, fault));
    }

    public static HtmlPage thanks(SurveyTexts texts) {
        return said(OK, texts, "thanks");
    }

    /** For one who comes back to a survey that is answered. */
    public static HtmlPage answered(SurveyTexts texts) {
        return said(OK, texts, "answered");
    }

    /** For one who answers it otherwise than before. */
    public static HtmlPage answeredOtherwise(SurveyTexts texts) {
        return said(CONFLICT, texts, "answered");
    }

    /** For a link that leads nowhere, or no longer. */
    public static HtmlPage gone(SurveyTexts texts) {
        return said(NOT_FOUND, texts, "gone");
    }

    private static HtmlPage said(int status, SurveyTexts texts, String name) {
        return HtmlPage.of(status, texts, "<h1>" + escaped(texts.text(name)) + "</h1>");
    }

    private static String body(String token, Form form, String fault) {
        SurveyTexts texts = form.texts();
        String greeting = form.reader() == null ? texts.text("greeting") : texts.text("greeting.name", form.reader());
        return """
                <h1>%s</h1>
                <p>%s</p>
                <p>%s</p>
                %s
                <form method="post" action="%s">
                <fieldset>
                <legend>%s</legend>
                %s
                </fieldset>
                <p><label for="comment">%s</label></p>
                <textarea id="comment" name="comment" rows="5" maxlength="2000" dir="auto">%s</textarea>
                <button type="submit">%s</button>
                </form>""".formatted(
                        escaped(texts.text("title")),
                        isolated(greeting),
                        escaped(texts.text("about", Long.toString(form.ticket()))),
                        fault,
                        escaped(token),
                        escaped(texts.question()),
                        choices(texts, form.preselected()),
                        escaped(texts.text("comment")),
                        escaped(form.comment() == null ? "" : form.comment()),
                        escaped(texts.text("send")));
    }

    private static String choices(SurveyTexts texts, int preselected) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(score ->
                        "<label class=\"choice\"><input type=\"radio\" name=\"score\" value=\"%d\" required%s> %d – %s</label>"
                                .formatted(
                                        score,
                                        score == preselected ? " checked" : "",
                                        score,
                                        escaped(texts.label(score))))
                .collect(Collectors.joining("\n"));
    }

    /** A name of another direction must not turn the sentence around it. */
    private static String isolated(String text) {
        return "<bdi>" + escaped(text) + "</bdi>";
    }
}
