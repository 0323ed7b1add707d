package bandhu.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A collection as it is found over HTTP: its filters and sorts, and records from which values are drawn. */
final class Collection {
    private static final int OK = 200;
    private static final Pattern VALUE = Pattern.compile("<\\w+ ([A-Za-z.]+)>");
    private final OpenLoop client;
    private final int port;
    private final String path;
    private final JsonObject offer;
    private final List<JsonObject> records = new ArrayList<>();
    private final Map<String, List<JsonObject>> having = new ConcurrentHashMap<>();

    Collection(OpenLoop client, int port, String name) {
        this.client = client;
        this.port = port;
        this.path = "/v1/" + name;
        this.offer = get(path + "/fields");
    }

    int port() {
        return port;
    }

    String path() {
        return path;
    }

    /** Reads records from which values are drawn: the newest, the oldest, and some by each other sort. */
    void sample() {
        for (String sort : sorts()) {
            for (String direction : List.of("", "-")) {
                items(get(path + "?limit=200&sort=" + direction + sort)).forEach(records::add);
            }
        }
    }

    List<String> filters() {
        return objects(offer.getJsonArray("items"))
                .filter(field -> field.getBoolean("filter"))
                .map(field -> field.getString("name"))
                .filter(field -> records.stream().anyMatch(record -> value(record, field) != null))
                .toList();
    }

    List<String> sorts() {
        return offer.getJsonArray("sorts").stream().map(String.class::cast).toList();
    }

    Ask byId() {
        return Ask.get(path + "/" + any("id"));
    }

    Ask byExternalId() {
        JsonObject id =
                (JsonObject) anyThat("externalIds").getJsonArray("externalIds").getValue(0);
        return Ask.get(path + "?externalIds.system=" + encode(id.getString("system")) + "&externalIds.id="
                + encode(id.getString("id")));
    }

    Ask filtered(String field) {
        return Ask.get(path + "?" + field + "=" + encode(any(field)));
    }

    /** A walk's cursors, up to so many pages of 200 deep. */
    List<String> cursors(String sort, int pages) {
        List<String> cursors = new ArrayList<>();
        String next = "";
        for (int page = 0; page < pages && next != null; page++) {
            next = get(path + "?limit=200&sort=" + encode(sort) + (next.isEmpty() ? "" : "&cursor=" + next))
                    .getString("next");
            if (next != null) {
                cursors.add(next);
            }
        }
        return cursors;
    }

    /** @param recorded with {@code <frequent field>} in the place of values */
    Ask search(JsonObject recorded) {
        Matcher place = VALUE.matcher(recorded.getJsonObject("where").encode());
        JsonObject body = new JsonObject()
                .put("where", new JsonObject(place.replaceAll(found -> Matcher.quoteReplacement(any(found.group(1))))))
                .put("sort", recorded.getJsonArray("sort"));
        return new Ask(HttpMethod.POST, path + "/search", Map.of(), Buffer.buffer(body.encode()));
    }

    /** The members in which words are looked for, the name first; empty where none are. */
    List<String> searched() {
        JsonArray members = offer.getJsonArray("q");
        return members == null
                ? List.of()
                : members.stream().map(String.class::cast).toList();
    }

    /** A value of the field that some record has. */
    String any(String field) {
        return String.valueOf(value(anyThat(field), field));
    }

    private JsonObject anyThat(String field) {
        List<JsonObject> some = having.computeIfAbsent(field, name -> records.stream()
                .filter(record -> value(record, name) != null)
                .toList());
        if (some.isEmpty()) {
            throw new Fault("No record of " + path + " has " + field + ".");
        }
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }

    /** The value at the dotted path; of a list, that of its first item. */
    private static Object value(JsonObject record, String field) {
        Object value = record;
        for (String member : field.split("\\.")) {
            value = value instanceof JsonArray list && !list.isEmpty() ? list.getValue(0) : value;
            value = value instanceof JsonObject object ? object.getValue(member) : null;
        }
        if (value instanceof JsonArray list) {
            return list.isEmpty() ? null : list.getValue(0);
        }
        return value;
    }

    private JsonObject get(String uri) {
        OpenLoop.Answer answer = client.once(port, Ask.get(uri));
        if (answer.status() != OK) {
            throw new Fault(uri + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.body().toJsonObject();
    }

    private static Stream<JsonObject> items(JsonObject page) {
        return objects(page.getJsonArray("items"));
    }

    private static Stream<JsonObject> objects(JsonArray list) {
        return list.stream().map(JsonObject.class::cast);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
