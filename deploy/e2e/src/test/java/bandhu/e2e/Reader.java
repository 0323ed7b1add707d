package bandhu.e2e;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks the API as one tenant's administrator. */
final class Reader {

    private final RunningSuite suite;
    private final String tenant;

    Reader(RunningSuite suite, String tenant) {
        this.suite = suite;
        this.tenant = tenant;
    }

    JsonPath get(String path) throws IOException {
        return suite.as(tenant, "admin")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }

    /** The ids of a collection's records by their id in the other system. */
    Map<String, String> idsByExternalId(String collection) throws IOException {
        Map<String, String> ids = new TreeMap<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = get("/v1/" + collection + "?limit=200" + cursor);
            List<Map<String, Object>> items = page.getList("items");
            for (Map<String, Object> item : items) {
                for (Object external : (List<?>) item.getOrDefault("externalIds", List.of())) {
                    ids.put(
                            ((Map<?, ?>) external).get("id").toString(),
                            item.get("id").toString());
                }
            }
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return ids;
    }

    /** Each account's stages with their beginnings, oldest first. */
    Map<String, List<String>> lifecycles() throws IOException {
        Map<String, List<String>> histories = new TreeMap<>();
        for (Map.Entry<String, String> customer : idsByExternalId("customers").entrySet()) {
            List<Map<String, Object>> history =
                    get("/v1/customers/" + customer.getValue() + "/lifecycle").getList("history");
            histories.put(
                    customer.getKey(),
                    history.stream()
                            .map(entry -> entry.get("stage") + " since " + entry.get("since"))
                            .collect(Collectors.toList()));
        }
        return histories;
    }
}
