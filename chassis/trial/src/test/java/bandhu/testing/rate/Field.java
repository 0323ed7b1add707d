package bandhu.testing.rate;

import java.util.Map;
import java.util.stream.Collectors;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.Parser;

/** Reads a field as the list of strings with parameters that RFC 9651 says it is. */
final class Field {
    private Field() {}

    /** The parameters of each item, by the item. */
    static Map<String, Map<String, Long>> read(String value) {
        return Parser.parseList(value).get().stream()
                .map(item -> (Item<?>) item)
                .collect(Collectors.toMap(item -> (String) item.get(), item -> item.getParams().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, parameter ->
                                (Long) parameter.getValue().get()))));
    }
}
