package bandhu.marketing.unsubscribe;

import com.github.jknack.handlebars.EscapingStrategy;

/** The pages that a reader sees: one form, no script, nothing from elsewhere. */
final class UnsubscribePage {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>Unsubscribe</title>
            <style>
            body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem; }
            button { font: inherit; padding: .6rem 1.2rem; }
            </style>
            </head>
            <body>
            <main>
            %s
            </main>
            </body>
            </html>
            """;

    private UnsubscribePage() {}

    static String asking(String sender) {
        return PAGE.formatted("""
                <h1>Unsubscribe</h1>
                <p>Do you want to get no more e-mails from <bdi>%s</bdi>?</p>
                <form method="post"><button type="submit">Unsubscribe</button></form>""".formatted(escaped(sender)));
    }

    static String done(String sender) {
        return PAGE.formatted("""
                <h1>You are unsubscribed</h1>
                <p role="status">You get no more e-mails from <bdi>%s</bdi>.</p>""".formatted(escaped(sender)));
    }

    private static CharSequence escaped(String text) {
        return EscapingStrategy.HTML_ENTITY.escape(text);
    }
}
