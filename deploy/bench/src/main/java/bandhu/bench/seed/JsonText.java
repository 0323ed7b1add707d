package bandhu.bench.seed;

import io.vertx.core.json.Json;
import java.util.Map;

/** JSON of what stands in jsonb columns. */
final class JsonText {
    private JsonText() {}

    static String of(Map<String, ?> object) {
        return Json.encode(object);
    }

    static String of(Object... items) {
        return Json.encode(items);
    }
}
