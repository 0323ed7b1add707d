package bandhu.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Has the shop greet whoever buys for the first time, if they agreed to get news. */
final class Welcome {
    /** What buyers agreed to. */
    static final String PURPOSE = "news";

    private static final String TEXT = """
            Dear {{customer.displayName}},

            thank you for your first order. If anything is not as it should be, just answer this mail.

            {{tenant.name}}

            No more mails: {{unsubscribeUrl}}
            """;
    private final Load load;

    Welcome(Load load) {
        this.load = load;
    }

    void install() {
        ObjectNode template = Loader.object()
                .put("name", "Welcome")
                .put("language", "en")
                .put("subject", "Welcome to {{tenant.name}}")
                .put("text", TEXT);
        Api.Answer written = put("templates", template);
        if (!written.ok()) {
            return;
        }
        ObjectNode campaign = Loader.object()
                .put("name", "Welcome")
                .put("channel", "email")
                .put("templateId", written.id())
                .put("purpose", PURPOSE)
                .put("basis", "consent");
        campaign.putObject("trigger").put("kind", "lifecycle").put("stage", "acquired");
        Api.Answer planned = put("campaigns", campaign);
        if (planned.ok() && planned.body().path("status").asText().equals("draft")) {
            kept(load.api().post("/v1/campaigns/" + planned.id() + "/start", Loader.object(), Map.of()));
        }
    }

    private Api.Answer put(String collection, ObjectNode body) {
        return kept(load.api().put("/v1/" + collection + "/by-external-id/demo-shop/welcome", body, Map.of()));
    }

    private Api.Answer kept(Api.Answer answer) {
        load.report().sent("welcome campaign");
        if (!answer.ok()) {
            load.report().refused("welcome campaign", answer.problem());
        } else if (answer.position().isPresent()) {
            load.report().changed("welcome campaign");
        }
        return answer;
    }
}
