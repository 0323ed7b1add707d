package bandhu.local.gateway;

import bandhu.chassis.language.Language;
import bandhu.chassis.problem.KnownProblem;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;

/** What there is to know of a kind of problem, where its {@code type} leads: for people in their language, and for programs. */
record ProblemPage(KnownProblem problem, Language language) {

    /** No scripts, nothing of elsewhere, in no frame. */
    static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String PAGE = """
            <!doctype html>
            <html lang="%1$s" dir="%2$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%3$s</title>
            <link rel="stylesheet" href="/problem.css">
            %4$s</head>
            <body>
            <main>
            <h1>%3$s</h1>
            <p><bdi><code>%5$s</code></bdi> · %6$s <bdi>%7$d</bdi></p>
            <h2>%8$s</h2>
            <p>%9$s</p>
            <h2>%10$s</h2>
            <p>%11$s</p>
            %12$s</main>
            <nav aria-label="%13$s">
            %14$s</nav>
            </body>
            </html>
            """;

    String html() {
        return PAGE.formatted(
                language.tag(),
                language.direction(),
                escaped(problem.title(language)),
                languages("<link rel=\"alternate\" hreflang=\"%1$s\" href=\"%2$s\">\n", false),
                problem.code(),
                said("page.status"),
                problem.status(),
                said("page.meaning"),
                escaped(problem.meaning(language)),
                said("page.advice"),
                escaped(problem.advice(language)),
                violations(),
                said("page.languages"),
                languages("<a hreflang=\"%1$s\" lang=\"%1$s\" dir=\"%3$s\" href=\"%2$s\">%4$s</a>\n", true));
    }

    String json() {
        ObjectNode page = JsonMapper.builder().build().createObjectNode();
        page.put("type", KnownProblem.PATH + problem.code());
        page.put("code", problem.code());
        page.put("status", problem.status());
        page.put("title", problem.title(language));
        page.put("meaning", problem.meaning(language));
        page.put("advice", problem.advice(language));
        problem.violations().forEach(page.putArray("violations")::add);
        page.put("language", language.tag());
        ObjectNode languages = page.putObject("languages");
        Language.all().forEach(other -> languages.put(other.tag(), address(other)));
        return page.toString();
    }

    private String violations() {
        String codes = problem.violations().stream()
                .filter(code -> !code.equals(KnownProblem.ANY))
                .map(code -> "<li><bdi><code>" + code + "</code></bdi></li>\n")
                .collect(Collectors.joining());
        return codes.isEmpty() ? "" : "<h2>" + said("page.violations") + "</h2>\n<ul>\n" + codes + "</ul>\n";
    }

    /** @param others whether the language of the page is left out */
    private String languages(String line, boolean others) {
        return Language.all().stream()
                .filter(other -> !others || other != language)
                .map(other -> line.formatted(other.tag(), address(other), other.direction(), escaped(other.name())))
                .collect(Collectors.joining());
    }

    private String address(Language other) {
        return KnownProblem.PATH + problem.code() + "?lang=" + other.tag();
    }

    private String said(String key) {
        return escaped(language.say(key));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
