package bandhu.local.demo;

import bandhu.local.demo.shop.Shop.Buyer;
import bandhu.local.demo.shop.Shop.Item;
import bandhu.local.demo.shop.Shop.Order;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes a shop's buyers with their orders and tickets: what lies before the given moment as history, what is newer as if it
 * happened now, so that it is answered with mails and surveys. A second run finds everything in place.
 */
final class ShopWriter {
    private static final String SYSTEM = "demo-shop";
    private final Api api;
    private final LoadReport report;
    private final Positions positions;
    private final Map<String, String> products;
    private final Instant liveFrom;
    private final TicketWriter tickets;

    /** @param products ids by the shop's own names of products */
    ShopWriter(Load load, Map<String, String> products, Instant liveFrom) {
        this.api = load.api();
        this.report = load.report();
        this.positions = load.positions();
        this.products = products;
        this.liveFrom = liveFrom;
        this.tickets = new TicketWriter(this);
    }

    void write(Buyer buyer) {
        Instant since = buyer.since();
        Api.Answer answer = put("customers", buyer.id(), body(buyer), since);
        if (!answer.ok()) {
            return;
        }
        String customer = answer.id();
        if (answer.status() == 201 || hasSaidNothing(customer)) {
            consent(buyer, customer, since);
        }
        if (buyer.chosen() != null && isProspect(answer)) {
            choose(customer, buyer);
        }
        buyer.orders().forEach(order -> write(order, customer));
        buyer.tickets().forEach(ticket -> tickets.write(ticket, customer));
    }

    private static boolean isProspect(Api.Answer customer) {
        return customer.body()
                .path("lifecycle")
                .path("stage")
                .asText("prospect")
                .equals("prospect");
    }

    private void choose(String customer, Buyer buyer) {
        ObjectNode body = Loader.object()
                .put("stage", "selected")
                .put("reason", "Asked for the price list.")
                .put("occurredAt", buyer.chosen().toString());
        post("/v1/customers/" + customer + "/lifecycle/override", body, buyer.chosen(), "selections", buyer.id());
    }

    private boolean hasSaidNothing(String customer) {
        return api.get("/v1/customers/" + customer + "/consents?limit=1", Map.of())
                .body()
                .path("items")
                .isEmpty();
    }

    private void consent(Buyer buyer, String customer, Instant when) {
        ObjectNode body = Loader.object()
                .put("channel", "email")
                .put("purpose", Welcome.PURPOSE)
                .put("status", buyer.agreed() ? "granted" : "denied")
                .put("evidence", "Form at the counter")
                .put("occurredAt", when.toString());
        post("/v1/customers/" + customer + "/consents", body, when, "consents", buyer.id());
    }

    private void write(Order order, String customer) {
        ObjectNode body = Loader.object().put("customerId", customer).put("channel", "shop");
        body.put("occurredAt", order.placed().toString());
        var lines = body.putArray("lines");
        for (Item item : order.items()) {
            ObjectNode line = lines.addObject();
            line.put("productId", products.get(item.product())).put("quantity", item.quantity());
            line.set("unitPrice", Loader.money(item.price(), "USD"));
        }
        Api.Answer answer = put("orders", order.id(), body, order.placed());
        boolean stands = answer.body().path("status").asText().equals("placed");
        if (answer.ok() && order.refunded() != null && stands) {
            ObjectNode refund =
                    Loader.object().put("occurredAt", order.refunded().toString());
            post("/v1/orders/" + answer.id() + "/refund", refund, order.refunded(), "refunds", order.id());
        }
    }

    /** Writes a record by its id in the shop. */
    Api.Answer put(String collection, String id, ObjectNode body, Instant when) {
        String path = "/v1/" + collection + "/by-external-id/" + SYSTEM + "/" + id;
        return kept(collection, id, api.put(path, body, headers(when)));
    }

    /** Does something once, however often this runs. */
    Api.Answer post(String path, ObjectNode body, Instant when, String what, String id) {
        Map<String, String> headers = new HashMap<>(headers(when));
        headers.put("Idempotency-Key", SYSTEM + ":" + what + ":" + id);
        return kept(what, id, api.post(path, body, headers));
    }

    private Map<String, String> headers(Instant when) {
        return isHistory(when) ? Loader.QUIET : Map.of();
    }

    boolean isHistory(Instant when) {
        return when.isBefore(liveFrom);
    }

    private Api.Answer kept(String what, String id, Api.Answer answer) {
        report.sent(what);
        if (!answer.ok()) {
            report.refused(what + " " + id, answer.problem());
        } else if (answer.position().isPresent()) {
            report.changed(what);
            positions.keep(answer.body().path("customerId").asText(id), answer);
        }
        return answer;
    }

    private static ObjectNode body(Buyer buyer) {
        ObjectNode body = Loader.object().put("kind", "person").put("language", buyer.language());
        body.putObject("name").put("given", buyer.given()).put("family", buyer.family());
        if (buyer.email() != null) {
            body.putArray("emails").addObject().put("address", buyer.email()).put("type", "home");
        }
        if (buyer.phone() != null) {
            body.putArray("phones").addObject().put("number", buyer.phone()).put("type", "mobile");
        }
        body.putArray("addresses").addObject().put("type", "home").put("country", buyer.country());
        body.putObject("source").put("channel", buyer.channel());
        buyer.tags().forEach(body.putArray("tags")::add);
        return body.put("occurredAt", buyer.since().toString());
    }
}
