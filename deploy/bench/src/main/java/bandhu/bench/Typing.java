package bandhu.bench;

import bandhu.chassis.search.token.Word;
import bandhu.chassis.search.token.Words;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people type to find the records of a collection, by kind, made of names that records have. */
final class Typing {
    /** Stands in the name of each kind. */
    static final String MARK = "by words";

    private static final Pattern NUMBERS = Pattern.compile("[ 0-9?]+$");
    private static final int TYPED = 3;
    private static final int PART = 4;
    private final Collection collection;
    private final String member;

    Typing(Collection collection) {
        this.collection = collection;
        this.member = collection.searched().getFirst();
    }

    Map<String, Supplier<Ask>> kinds() {
        Map<String, Supplier<Ask>> kinds = new LinkedHashMap<>();
        kinds.put("a whole name", typed(name -> name));
        kinds.put("one word", typed(Typing::first));
        kinds.put("two words", typed(Typing::words));
        kinds.put("three letters", typed(name -> beginning(first(name), TYPED)));
        kinds.put("as it is typed", typed(name -> beginning(name, name.length() - 2)));
        kinds.put("in Latin letters", typed(Typing::read));
        kinds.put("a slip of the pen", typed(name -> slip(read(name))));
        kinds.put("nobody", typed(name -> "qqxqq" + beginning(first(name), 1)));
        kinds.put("among one's own", () -> Ask.get(path(read(collection.any(member))) + "&sort=-createdAt"));
        kinds.put("a part of a name", this::part);
        return kinds;
    }

    private Supplier<Ask> typed(UnaryOperator<String> typing) {
        return () -> Ask.get(path(typing.apply(collection.any(member))));
    }

    private String path(String q) {
        return collection.path() + "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    }

    private Ask part() {
        String name = words(collection.any(member));
        int from = Math.min(1, Math.max(0, name.length() - PART));
        JsonObject where = new JsonObject()
                .put("field", member)
                .put("op", "contains")
                .put("value", name.substring(from, Math.min(name.length(), from + PART + 2)));
        return new Ask(
                HttpMethod.POST,
                collection.path() + "/search",
                Map.of(),
                Buffer.buffer(new JsonObject().put("where", where).encode()));
    }

    /** Without the number that keeps names of the filled tenant apart. */
    private static String words(String name) {
        return NUMBERS.matcher(name).replaceAll("");
    }

    private static String first(String name) {
        return Words.of(Words.fold(name)).getFirst();
    }

    private static String beginning(String text, int length) {
        return text.substring(0, Math.min(text.length(), Math.max(1, length)));
    }

    private static String read(String name) {
        return Words.of(Words.fold(name)).stream()
                .map(word -> Word.of(word).reading())
                .collect(Collectors.joining(" "));
    }

    /** The second and third letter of the first word changed places. */
    private static String slip(String name) {
        return name.length() < TYPED
                ? name + "x"
                : name.charAt(0) + name.substring(2, 3) + name.charAt(1) + name.substring(3);
    }
}
