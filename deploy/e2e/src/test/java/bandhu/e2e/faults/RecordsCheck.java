package bandhu.e2e.faults;

import bandhu.e2e.faults.Truth.Known;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every acknowledged record stands in its collection with the values written, and no other does: none lost, none twice. */
final class RecordsCheck {

    private final Map<String, Caller> callers;

    RecordsCheck(Map<String, Caller> callers) {
        this.callers = callers;
    }

    List<String> violations(Truth truth) {
        Map<String, Map<String, List<Known>>> byTenant = truth.records().stream()
                .collect(Collectors.groupingBy(known -> known.key().tenant(), Collectors.groupingBy(known -> known.key()
                        .collection())));
        List<String> found = new ArrayList<>();
        byTenant.forEach((tenant, collections) -> collections.forEach((collection, known) ->
                found.addAll(compare(tenant + " " + collection, list(tenant, collection), known))));
        return found;
    }

    private static List<String> compare(String where, Map<String, JsonNode> standing, List<Known> known) {
        List<String> ids = known.stream().map(each -> each.key().id()).toList();
        List<String> found = new ArrayList<>(Difference.between(where, ids, standing.keySet()));
        for (Known each : known) {
            JsonNode record = standing.get(each.key().id());
            if (record != null) {
                found.addAll(compare(where + " " + each.key().id(), record, each));
            }
        }
        return found;
    }

    private static List<String> compare(String where, JsonNode record, Known known) {
        List<String> found = new ArrayList<>();
        Map<String, String> actual = new HashMap<>();
        known.values()
                .keySet()
                .forEach(pointer -> actual.put(pointer, record.at(pointer).asText()));
        if (!actual.equals(known.values())) {
            found.add(where + ": is " + actual + ", was acknowledged as " + known.values());
        }
        if (record.path("version").asLong() < known.version()) {
            found.add(where + ": has version " + record.path("version") + ", acknowledged was " + known.version());
        }
        return found;
    }

    private Map<String, JsonNode> list(String tenant, String collection) {
        Map<String, JsonNode> records = new LinkedHashMap<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = callers.get(tenant)
                    .get("/v1/" + collection + "?limit=200" + cursor)
                    .body();
            page.path("items").forEach(item -> records.put(item.path("id").asText(), item));
            String next = page.path("next").asText(null);
            cursor = next == null ? null : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
        return records;
    }
}
