package bandhu.testing;

import io.restassured.path.json.JsonPath;
import java.util.Map;

/**
 * A record as it stands on a topic.
 *
 * @param attributes its CloudEvents attributes: {@code id}, {@code type}, {@code subject}, {@code tenant}, {@code quiet} ...
 * @param json the data; null for a tombstone
 */
public record Event(String topic, int partition, String key, Map<String, String> attributes, String json) {

    public String id() {
        return attributes.get("id");
    }

    public String type() {
        return attributes.get("type");
    }

    public String subject() {
        return attributes.get("subject");
    }

    public String attribute(String name) {
        return attributes.get(name);
    }

    public JsonPath data() {
        return JsonPath.from(json);
    }
}
