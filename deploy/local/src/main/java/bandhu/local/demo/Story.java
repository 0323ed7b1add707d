package bandhu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the suite made of the data, in a few lines. */
final class Story {
    private static final List<String> STAGES =
            List.of("prospect", "selected", "acquired", "retained", "extended", "at-risk", "churned", "won-back");
    private static final Map<String, String> NO_HEADERS = Map.of();
    private final Api api;
    private final PrintStream out;

    Story(Api api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /** All that the data tells, whenever it happened. */
    void tell() {
        stages();
        out.println("Figures of all time");
        figures("from=1970-01-01");
        look();
    }

    /** What the data tells of the last days before this one, next to as many days before them. */
    void tell(LocalDate today, int days) {
        stages();
        oneLife();
        out.printf("Figures of the last %d days (of the %d before)%n", days, days);
        figures("from=" + today.minusDays(days) + "&to=" + today.minusDays(1) + "&compare=previous");
        out.println("The last week was loaded as if it happened now: ./bandhu mail shows who was written to.");
        look();
    }

    private void stages() {
        out.println("Customers by stage");
        for (String stage : STAGES) {
            JsonNode page = get("/v1/customers?limit=1&count=true&lifecycle.stage=" + stage);
            if (page.path("total").asLong() > 0) {
                out.printf("  %,8d %s%n", page.path("total").asLong(), stage);
            }
        }
    }

    /** The way of the one who went furthest. */
    private void oneLife() {
        for (JsonNode customer : get("/v1/customers?limit=1&tags=whole-life").path("items")) {
            String path = "/v1/customers/" + customer.path("id").asText();
            out.println("One of them: " + customer.path("displayName").asText() + ", " + path + "/timeline");
            for (JsonNode entry : get(path + "/lifecycle").path("history")) {
                String day = entry.path("since").asText().substring(0, "2026-01-01".length());
                String stage = entry.path("stage").asText();
                out.printf("  %s  %-9s %s%n", day, stage, entry.path("sentence").asText());
            }
        }
    }

    private void figures(String period) {
        for (JsonNode kpi : get("/v1/kpis?" + period).path("kpis")) {
            String before = kpi.has("previous") ? "  (" + value(kpi, kpi.path("previous")) + ")" : "";
            out.printf("  %-18s %s%s%n", kpi.path("name").asText(), value(kpi, kpi.path("value")), before);
        }
    }

    private void look() {
        out.println("See /v1/customers, /v1/customers/{id}/timeline, /v1/opportunities, /v1/kpis?groupBy=seller");
    }

    private JsonNode get(String path) {
        return api.get(path, NO_HEADERS).body();
    }

    private static String value(JsonNode kpi, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "nothing to divide by";
        }
        if (value.isObject()) {
            return value.path("amount").asText() + " " + value.path("currency").asText();
        }
        return kpi.path("unit").asText().equals("count") ? value.asText() : "%.4f".formatted(value.asDouble());
    }
}
