package bandhu.support.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A page for a browser: a document without scripts, and the policy that lets it be no more than that. */
public record HtmlPage(int status, String document) {
    private static final String STYLE = """
            body{font-family:system-ui,sans-serif;line-height:1.5;max-width:36rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
            fieldset{border:1px solid #767676;border-radius:.5rem;padding:1rem}
            label.choice{display:block;padding:.5rem 0}
            textarea{width:100%;box-sizing:border-box;font:inherit}
            button{font:inherit;padding:.6rem 1.4rem;margin-top:1rem;color:#fff;background:#0b5394;border:0;border-radius:.4rem}
            .fault{color:#a40000}
            :focus-visible{outline:3px solid #0b5394;outline-offset:2px}
            """;

    /** Nothing is loaded, nothing runs, the form goes home only, and nobody may frame it. */
    public static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** @param body markup, each text in it escaped */
    static HtmlPage of(int status, SurveyTexts texts, String body) {
        return new HtmlPage(status, """
                <!DOCTYPE html>
                <html lang="%s" dir="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(
                        escaped(texts.language()), texts.direction(), escaped(texts.text("title")), STYLE, body));
    }

    /** Text as it may stand in an element or in a quoted attribute. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
