package bandhu.support.page;

import bandhu.chassis.mail.Mail;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static bandhu.support.page.HtmlPage.escaped;

/** The mail that asks for an answer: as text and with markup, with a link for each score. */
public final class SurveyLetter {
    private static final Map<String, String> HEADERS = Map.of("Auto-Submitted", "auto-generated");

    private SurveyLetter() {}

    /**
     * Whom to write to, about what.
     *
     * @param name null when not known
     * @param sender the tenant's name
     * @param link where the answer is given
     */
    public record Cause(String address, String name, String sender, long ticket, String link) {}

    public static Mail of(SurveyTexts texts, Cause cause) {
        String subject = texts.text("mail.subject", Long.toString(cause.ticket()));
        return new Mail(cause.address(), cause.name(), subject, text(texts, cause), html(texts, cause), HEADERS);
    }

    private static String text(SurveyTexts texts, Cause cause) {
        String scores = IntStream.rangeClosed(1, 5)
                .mapToObj(score -> "%d - %s: %s".formatted(score, texts.label(score), link(cause, score)))
                .collect(Collectors.joining("\n"));
        return """
                %s

                %s

                %s

                %s

                %s
                %s
                """.formatted(
                greeting(texts, cause), about(texts, cause), texts.question(), scores, cause.link(), cause.sender());
    }

    private static String html(SurveyTexts texts, Cause cause) {
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                <p><bdi>%s</bdi></p>
                <p>%s</p>
                <p><strong>%s</strong></p>
                <ul>
                %s
                </ul>
                <p><a href="%s">%s</a></p>
                <p>%s</p>
                </body>
                </html>
                """.formatted(
                        escaped(texts.language()),
                        texts.direction(),
                        escaped(texts.text("title")),
                        escaped(greeting(texts, cause)),
                        escaped(about(texts, cause)),
                        escaped(texts.question()),
                        choices(texts, cause),
                        escaped(cause.link()),
                        escaped(texts.text("mail.open")),
                        escaped(cause.sender()));
    }

    private static String choices(SurveyTexts texts, Cause cause) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(score -> "<li><a href=\"%s\">%d – %s</a></li>"
                        .formatted(escaped(link(cause, score)), score, escaped(texts.label(score))))
                .collect(Collectors.joining("\n"));
    }

    private static String greeting(SurveyTexts texts, Cause cause) {
        return cause.name() == null ? texts.text("greeting") : texts.text("greeting.name", cause.name());
    }

    private static String about(SurveyTexts texts, Cause cause) {
        return texts.text("about", Long.toString(cause.ticket()));
    }

    private static String link(Cause cause, int score) {
        return cause.link() + "?score=" + score;
    }
}
