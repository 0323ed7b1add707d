package bandhu.local.demo;

import bandhu.local.demo.Export.Deal;
import bandhu.local.demo.Export.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes deals: each is created where it is missing, and closed where the export says so. */
final class DealWriter {
    private static final String PAGE = "/v1/opportunities?limit=200&sort=createdAt";
    /** Exports tell that a deal was lost, not why. */
    private static final String UNTOLD = "not-told";

    private final Api api;
    private final Export export;
    private final LoadReport report;
    private final Positions positions;
    private final Known known;
    private final Map<String, String> stages = new HashMap<>();
    private final Map<String, JsonNode> standing = new HashMap<>();

    /** Ids by the export's own names. */
    record Known(Map<String, String> products, Map<String, String> sellers, Map<String, String> customers) {}

    DealWriter(Api api, Export export, LoadReport report, Positions positions, Known known) {
        this.api = api;
        this.export = export;
        this.report = report;
        this.positions = positions;
        this.known = known;
        readStages();
        readStanding();
    }

    /** Those that are missing go together. */
    void write(List<Deal> deals) {
        List<Deal> missing =
                deals.stream().filter(deal -> !standing.containsKey(deal.id())).toList();
        Map<String, JsonNode> made = create(missing);
        for (Deal deal : deals) {
            report.sent("opportunities");
            JsonNode now = made.containsKey(deal.id()) ? made.get(deal.id()) : standing(deal);
            if (now != null && deal.stage().isClosed() && !isClosed(now)) {
                close(deal, now.path("id").asText());
            }
        }
    }

    /** The created records by the export's ids; what was refused is null. */
    private Map<String, JsonNode> create(List<Deal> missing) {
        Map<String, JsonNode> made = new HashMap<>();
        List<Api.Answer> answers = api.upsert(
                "opportunities",
                export.system(),
                missing.stream()
                        .map(deal -> new Api.Row(deal.id(), fresh(deal)))
                        .toList(),
                Loader.QUIET);
        for (int i = 0; i < answers.size(); i++) {
            Deal deal = missing.get(i);
            Api.Answer answer = answers.get(i);
            made.put(deal.id(), kept(deal, answer, "opportunities") ? answer.body() : null);
        }
        return made;
    }

    private ObjectNode fresh(Deal deal) {
        ObjectNode body =
                body(deal).put("stageId", stages.get(deal.stage() == Stage.PROSPECTING ? "prospecting" : "engaging"));
        if (deal.engaged() != null) {
            body.put("occurredAt", deal.engaged().toString());
        }
        return body;
    }

    private JsonNode standing(Deal deal) {
        JsonNode before = standing.get(deal.id());
        if (before == null || says(before, deal)) {
            return before;
        }
        Api.Answer answer = api.put(
                "/v1/opportunities/by-external-id/" + export.system() + "/" + Api.encode(deal.id()),
                body(deal),
                Loader.QUIET);
        return kept(deal, answer, "opportunities") ? answer.body() : null;
    }

    private void close(Deal deal, String id) {
        ObjectNode body = Loader.object();
        if (deal.closed() != null) {
            body.put("occurredAt", deal.closed().toString());
        }
        if (deal.stage() == Stage.LOST) {
            body.put("reason", UNTOLD);
        }
        Map<String, String> headers = new HashMap<>(Loader.QUIET);
        headers.put("Idempotency-Key", export.system() + ":" + deal.id() + ":" + deal.stage());
        String action = deal.stage() == Stage.WON ? "win" : "lose";
        Api.Answer answer = api.post("/v1/opportunities/" + id + "/" + action, body, headers);
        kept(deal, answer, "opportunities " + deal.stage().name().toLowerCase(Locale.ROOT));
    }

    private boolean kept(Deal deal, Api.Answer answer, String what) {
        if (!answer.ok()) {
            report.refused("deal " + deal.id(), answer.problem());
            return false;
        }
        if (answer.position().isPresent()) {
            report.changed(what);
            positions.keep(deal.account() == null ? deal.id() : deal.account(), answer);
        }
        return true;
    }

    private ObjectNode body(Deal deal) {
        ObjectNode body = Loader.object()
                .put("name", deal.account() == null ? deal.product() : deal.product() + " for " + deal.account())
                .put("ownerId", known.sellers().get(deal.seller()));
        if (deal.account() != null) {
            body.put("customerId", known.customers().get(deal.account()));
        }
        ObjectNode line = body.putArray("lines").addObject();
        line.put("productId", known.products().get(deal.product())).put("quantity", 1);
        line.set("unitPrice", Loader.money(value(deal), export.currency()));
        return body;
    }

    /** Whether the standing record already says what the export says of the deal, its closing aside. */
    private boolean says(JsonNode record, Deal deal) {
        ObjectNode body = body(deal);
        JsonNode line = record.path("lines").path(0);
        JsonNode wanted = body.path("lines").path(0);
        return record.path("name").equals(body.path("name"))
                && record.path("ownerId").equals(body.path("ownerId"))
                && record.path("customerId").equals(body.path("customerId"))
                && line.path("productId").equals(wanted.path("productId"))
                && line.path("unitPrice").equals(wanted.path("unitPrice"));
    }

    private boolean isClosed(JsonNode record) {
        String stage = record.path("stageId").asText();
        return stage.equals(stages.get("won")) || stage.equals(stages.get("lost"));
    }

    private static BigDecimal value(Deal deal) {
        return deal.value() == null ? BigDecimal.ZERO : deal.value();
    }

    private void readStages() {
        JsonNode pipelines = api.get("/v1/pipelines", Map.of()).body().path("items");
        for (JsonNode pipeline : pipelines) {
            pipeline.path("stages")
                    .forEach(stage -> stages.putIfAbsent(
                            stage.path("name").asText().toLowerCase(Locale.ROOT),
                            stage.path("id").asText()));
        }
    }

    private void readStanding() {
        String next = null;
        do {
            String path = next == null ? PAGE : PAGE + "&cursor=" + Api.encode(next);
            JsonNode page = api.get(path, Map.of()).body();
            for (JsonNode record : page.path("items")) {
                record.path("externalIds").forEach(external -> {
                    if (external.path("system").asText().equals(export.system())) {
                        standing.put(external.path("id").asText(), record);
                    }
                });
            }
            next = page.path("next").isTextual() ? page.path("next").asText() : null;
        } while (next != null);
    }
}
