package bandhu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** What the suite made of the data, in a few lines. */
final class Story {
    private static final List<String> STAGES =
            List.of("prospect", "selected", "acquired", "retained", "extended", "at-risk", "churned", "won-back");
    private final Api api;
    private final PrintStream out;

    Story(Api api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    void tell() {
        out.println("Customers by stage");
        for (String stage : STAGES) {
            JsonNode page = api.get("/v1/customers?limit=1&count=true&lifecycle.stage=" + stage, Map.of())
                    .body();
            if (page.path("total").asLong() > 0) {
                out.printf("  %,8d %s%n", page.path("total").asLong(), stage);
            }
        }
        out.println("Figures of all time");
        for (JsonNode kpi : api.get("/v1/kpis?from=1970-01-01", Map.of()).body().path("kpis")) {
            out.printf("  %-18s %s%n", kpi.path("name").asText(), value(kpi));
        }
        out.println("See /v1/customers, /v1/customers/{id}/timeline, /v1/opportunities, /v1/kpis?groupBy=seller");
    }

    private static String value(JsonNode kpi) {
        JsonNode value = kpi.path("value");
        if (value.isNull() || value.isMissingNode()) {
            return "nothing to divide by";
        }
        if (value.isObject()) {
            return value.path("amount").asText() + " " + value.path("currency").asText();
        }
        return kpi.path("unit").asText().equals("count") ? value.asText() : "%.4f".formatted(value.asDouble());
    }
}
