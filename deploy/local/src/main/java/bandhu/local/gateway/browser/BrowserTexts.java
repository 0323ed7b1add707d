package bandhu.local.gateway.browser;

import bandhu.chassis.language.Language;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the API browser says in one language, and which others there are. */
public final class BrowserTexts {

    /** What the keys of its texts begin with. */
    static final String PREFIX = "browser.";

    private BrowserTexts() {}

    public static String of(Language language) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("language", language.tag()).put("direction", language.direction());
        var languages = answer.putArray("languages");
        Language.all().forEach(other -> languages
                .addObject()
                .put("tag", other.tag())
                .put("name", other.name())
                .put("direction", other.direction()));
        ObjectNode texts = answer.putObject("texts");
        language.keys().stream()
                .filter(key -> key.startsWith(PREFIX))
                .sorted()
                .forEach(key -> texts.put(key, language.say(key)));
        return answer.toString();
    }
}
