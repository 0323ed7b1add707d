package bandhu.e2e.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What a tenant has before the drill: a product to sell, and a campaign that greets whoever buys for the first time.
 *
 * @param product its id
 */
record Setting(String product) {

    static final String PURPOSE = "news";
    static final String GREETING = "Welcome, friend";

    static Setting of(Pen pen) {
        ObjectNode product =
                Pen.object().put("sku", "TEA").put("name", "Ceylon tea").put("family", "tea");
        String productId =
                pen.create("products", product, Map.of("/sku", "TEA"), Map.of()).id();
        ObjectNode template = Pen.object()
                .put("name", "Welcome")
                .put("language", "en")
                .put("subject", GREETING)
                .put("text", "Dear {{customer.displayName}}\n\n{{unsubscribeUrl}}\n");
        String templateId = pen.create("templates", template, Map.of("/name", "Welcome"), Map.of())
                .id();
        ObjectNode campaign = Pen.object()
                .put("name", "Welcome")
                .put("channel", "email")
                .put("templateId", templateId)
                .put("purpose", PURPOSE)
                .put("basis", "consent");
        campaign.putObject("trigger").put("kind", "lifecycle").put("stage", "acquired");
        String campaignId = pen.create("campaigns", campaign, Map.of("/name", "Welcome"), Map.of())
                .id();
        pen.act("campaigns", campaignId, "start", Pen.object(), Map.of("/status", "running"));
        return new Setting(productId);
    }
}
