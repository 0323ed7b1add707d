package bandhu.e2e.faults;

import bandhu.e2e.faults.Truth.Mailing;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.random.RandomGenerator;

/** What a writer does: customers and their consents, sales, tickets, history. */
final class Deeds {

    private static final List<String> NAMES = List.of("කුමාරි", "রহিম", "முருகன்", "አበበ", "احمد", "Perera");

    private final Pen pen;
    private final Setting setting;
    private final RandomGenerator random;
    private final List<String> customers = new ArrayList<>();
    private final List<String> tickets = new ArrayList<>();
    private final Queue<Undecided> undecided = new ArrayDeque<>();

    Deeds(Pen pen, Setting setting, RandomGenerator random) {
        this.pen = pen;
        this.setting = setting;
        this.random = random;
    }

    private record Undecided(String customer, String address, Mailing mailing, String position) {}

    void next() {
        if (!undecided.isEmpty() && random.nextInt(4) == 0) {
            buyAfterAgreeing();
            return;
        }
        switch (customers.isEmpty() ? 0 : random.nextInt(12)) {
            case 0, 1 -> newCustomer();
            case 2, 3 -> rename();
            case 4, 5 -> order(anyCustomer(), Map.of());
            case 6, 7 -> deal();
            case 8, 9 -> ticket();
            case 10 -> agree(random.nextBoolean());
            default -> history();
        }
    }

    private void newCustomer() {
        customers.add(customer(pen.fresh() + "@people.test", Map.of()));
    }

    private String customer(String address, Map<String, String> headers) {
        String name = NAMES.get(random.nextInt(NAMES.size())) + " " + pen.fresh();
        ObjectNode body = Pen.object().put("kind", "person").put("displayName", name);
        body.putArray("emails").addObject().put("address", address).put("type", "home");
        if (!headers.isEmpty()) {
            body.put("occurredAt", longAgo());
        }
        Map<String, String> values = Map.of("/displayName", name, "/emails/0/address", address);
        Caller.Answer answer = random.nextBoolean()
                ? pen.create("customers", body, values, headers)
                : pen.upsert("customers", body, values, headers);
        return answer.id();
    }

    private void rename() {
        String name = NAMES.get(random.nextInt(NAMES.size())) + " " + pen.fresh();
        pen.patch("customers", anyCustomer(), Pen.object().put("displayName", name), Map.of("/displayName", name));
    }

    private Caller.Answer order(String customer, Map<String, String> headers) {
        int quantity = random.nextInt(1, 5);
        long price = random.nextLong(100, 100_000);
        ObjectNode body = Pen.object().put("customerId", customer).put("channel", "web");
        body.putArray("lines")
                .addObject()
                .put("productId", setting.product())
                .put("quantity", quantity)
                .set("unitPrice", Pen.money(price));
        if (!headers.isEmpty()) {
            body.put("occurredAt", longAgo());
        }
        Map<String, String> values = Map.of(
                "/customerId",
                customer,
                "/status",
                "placed",
                "/amount/amount",
                Pen.money(price * quantity).path("amount").asText());
        return random.nextBoolean()
                ? pen.create("orders", body, values, headers)
                : pen.upsert("orders", body, values, headers);
    }

    private void deal() {
        long amount = random.nextLong(100, 1_000_000);
        ObjectNode body = Pen.object().put("name", pen.fresh()).put("customerId", anyCustomer());
        body.set("amount", Pen.money(amount));
        Map<String, String> values = Map.of(
                "/name",
                body.path("name").asText(),
                "/amount/amount",
                body.path("amount").path("amount").asText());
        String id = pen.create("opportunities", body, values, Map.of()).id();
        if (random.nextInt(3) > 0) {
            pen.act("opportunities", id, "win", Pen.object().put("reason", "price"), Map.of("/category", "won"));
        } else {
            pen.act("opportunities", id, "lose", Pen.object().put("reason", "price"), Map.of("/category", "lost"));
        }
    }

    private void ticket() {
        if (!tickets.isEmpty() && random.nextInt(3) == 0) {
            String id = tickets.remove(random.nextInt(tickets.size()));
            pen.act("tickets", id, "reopen", Pen.object(), Map.of("/reopens", "1", "/status", "open"));
            return;
        }
        ObjectNode body = Pen.object().put("subject", pen.fresh()).put("customerId", anyCustomer());
        Map<String, String> values = Map.of("/subject", body.path("subject").asText());
        String id = random.nextBoolean()
                ? pen.create("tickets", body, values, Map.of()).id()
                : pen.upsert("tickets", body, values, Map.of()).id();
        pen.act("tickets", id, "resolve", Pen.object(), Map.of("/status", "resolved"));
        tickets.add(id);
    }

    /** Agrees to mail, or agrees and takes it back. */
    private void agree(boolean optsOut) {
        String address = pen.fresh() + (optsOut ? "@withdrawn.test" : "@agreed.test");
        String customer = customer(address, Map.of());
        Caller.Answer said = consent(customer, "granted", Map.of());
        if (optsOut) {
            said = consent(customer, "withdrawn", Map.of());
        }
        Mailing mailing = optsOut ? Mailing.OPTED_OUT : Mailing.WELCOMED;
        undecided.add(new Undecided(customer, address, mailing, said.position().orElseThrow()));
    }

    /** Who said so buys once that has been consumed, for which nobody waits: the broker may be away. */
    private void buyAfterAgreeing() {
        Undecided buyer = undecided.remove();
        if (pen.caller().hasConsumed("/v1/messages?limit=1", buyer.position())) {
            pen.truth().expects(buyer.mailing(), buyer.address());
            order(buyer.customer(), Map.of());
        } else {
            undecided.add(buyer);
        }
    }

    /** A customer of long ago is loaded with their consent and their orders. */
    private void history() {
        String address = pen.fresh() + "@history.test";
        pen.truth().expects(Mailing.HISTORY, address);
        String customer = customer(address, Pen.HISTORY);
        consent(customer, "granted", Pen.HISTORY);
        order(customer, Pen.HISTORY);
        order(customer, Pen.HISTORY);
    }

    private Caller.Answer consent(String customer, String status, Map<String, String> headers) {
        ObjectNode body = Pen.object()
                .put("channel", "email")
                .put("purpose", Setting.PURPOSE)
                .put("status", status);
        if (!headers.isEmpty()) {
            body.put("occurredAt", longAgo());
        }
        return pen.create("customers/" + customer + "/consents", body, Map.of("/status", status), headers);
    }

    private String anyCustomer() {
        return customers.get(random.nextInt(customers.size()));
    }

    private String longAgo() {
        return Instant.now()
                .minus(random.nextInt(100, 2_000), ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
