package bandhu.marketing.template;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of Handlebars a template may use: {@code {{variable}}}, and {@code if} and {@code unless} blocks with {@code else}, of
 * known variables. Partials, other helpers, literals, unescaped output and changed delimiters are refused before a parser
 * sees them.
 */
final class TemplateRules {
    private static final Pattern OPENING = Pattern.compile("\\{\\{");
    private static final Pattern TAG = Pattern.compile("\\{\\{\\s*(?:(?<name>[\\w.]{1,100})"
            + "|#(?:if|unless)\\s+(?<asked>[\\w.]{1,100})|(?<end>/(?:if|unless)))\\s*}}(?!})");
    private static final int DEEPEST = 10;
    private static final String ELSE = "else";

    private TemplateRules() {}

    /** Throws 422 at the pointer for what is not allowed. */
    static void check(String pointer, String source) {
        Matcher tag = TAG.matcher(source);
        Matcher opening = OPENING.matcher(source);
        int depth = 0;
        int at = 0;
        while (opening.find(at)) {
            if (!tag.region(opening.start(), source.length()).lookingAt()) {
                throw broken(pointer);
            }
            String name = tag.group("name") == null ? tag.group("asked") : tag.group("name");
            if (name != null && !name.equals(ELSE) && !Variables.NAMES.contains(name)) {
                throw ProblemException.invalid(pointer, Text.of("unknown-variable.name", "name", name));
            }
            depth += tag.group("asked") != null ? 1 : tag.group("end") != null ? -1 : 0;
            if (depth > DEEPEST) {
                throw ProblemException.invalid(pointer, Text.of("too-deep.blocks", "most", DEEPEST));
            }
            at = tag.end();
        }
    }

    static ProblemException broken(String pointer) {
        return ProblemException.invalid(pointer, Text.of("invalid-template.tag"));
    }
}
