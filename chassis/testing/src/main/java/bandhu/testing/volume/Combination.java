package bandhu.testing.volume;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.page.SearchRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A search that a screen makes, from {@code volume/combinations.json} among the service's test resources. In its condition,
 * {@code <frequent field>} and {@code <rare field>} stand for a value that the rows have.
 *
 * @param name whose screen it is, and what for
 */
record Combination(String name, String collection, JsonNode where, List<String> sort) {
    private static final Pattern VALUE = Pattern.compile("<(frequent|middling|rare) ([A-Za-z.]+)>");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Combination> recorded() {
        try {
            return List.of(JSON.readValue(Volume.resource("volume/combinations.json"), Combination[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("volume/combinations.json: " + e.getMessage(), e);
        }
    }

    SearchRequest request(Catalogue catalogue, Values values) {
        Matcher matcher = VALUE.matcher(where.toString());
        String filled = matcher.replaceAll(place -> {
            Field field = catalogue.fields().get(place.group(2));
            var share = Values.Share.valueOf(place.group(1).toUpperCase(Locale.ROOT));
            return Matcher.quoteReplacement(values.of(catalogue.table(), field, share));
        });
        try {
            return new SearchRequest(JSON.readTree(filled), null, sort, null, null, null, null, null, null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
