package bandhu.testing.writing;

import bandhu.testing.Client;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A collection whose writes are tried.
 *
 * @param path {@code /v1/teams}
 * @param body what makes a record, another one for each number
 * @param one a member that may be changed at any time
 * @param other another such member
 */
public record Writable(String path, IntFunction<Map<String, Object>> body, Member one, Member other) {

    /** @param value of the member, another one for each number */
    public record Member(String name, IntFunction<Object> value) {
        public Map<String, Object> patch(int number) {
            return Map.of(name, value.apply(number));
        }
    }

    /** A collection whose records have a name. */
    public static Writable named(String path, Map<String, Object> members, Member other) {
        return new Writable(
                path,
                number -> {
                    Map<String, Object> all = new HashMap<>(members);
                    all.put("name", "Number " + number);
                    return all;
                },
                text("name"),
                other);
    }

    /** A member that takes any short text. */
    public static Member text(String name) {
        return new Member(name, number -> name + "-" + number);
    }

    /** The external ids, of which every record may have others at any time. */
    public static Member externalIds() {
        return new Member("externalIds", number -> List.of(Map.of("system", "numbers", "id", "n" + number)));
    }

    String create(Client client, int number) {
        return client.post(path, body.apply(number)).statusCode(201).extract().path("id");
    }

    String at(String id) {
        return path + "/" + id;
    }

    String byExternalId(String id) {
        return path + "/by-external-id/crm/" + id;
    }

    long count(Client client) {
        return client.get(path + "?count=true&limit=1")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("total");
    }

    Map<String, Object> with(int number, Member changed, int value) {
        Map<String, Object> all = new HashMap<>(body.apply(number));
        all.putAll(changed.patch(value));
        return all;
    }

    @Override
    public String toString() {
        return path;
    }
}
