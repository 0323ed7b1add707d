package bandhu.local.demo;

import bandhu.local.demo.shop.Shop.Ticket;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/** Writes tickets as they went: opened, answered, resolved, opened again, and what the customer thought of it. */
final class TicketWriter {
    private static final Duration THOUGHT = Duration.ofMinutes(45);
    private final ShopWriter shop;

    TicketWriter(ShopWriter shop) {
        this.shop = shop;
    }

    void write(Ticket ticket, String customer) {
        ObjectNode body = Loader.object()
                .put("subject", ticket.subject())
                .put("customerId", customer)
                .put("channel", "email")
                .put("category", ticket.category())
                .put("priority", ticket.priority())
                .put("occurredAt", ticket.opened().toString());
        Api.Answer answer = shop.put("tickets", ticket.id(), body, ticket.opened());
        boolean wasThere = answer.status() == 200;
        if (!answer.ok() || wasThere && (ticket.resolved() == null || isDone(answer))) {
            return;
        }
        String path = "/v1/tickets/" + answer.id();
        Instant last = ticket.opened();
        int round = 0;
        for (Instant again : ticket.reopened()) {
            act(path, "resolve", between(last, again), ticket.id() + "/" + round);
            act(path, "reopen", again, ticket.id() + "/" + round);
            last = again;
            round++;
        }
        if (ticket.resolved() != null) {
            reply(path, between(last, ticket.resolved()), ticket.id());
            act(path, "resolve", ticket.resolved(), ticket.id());
            answer(answer.id(), ticket);
        }
    }

    private static boolean isDone(Api.Answer ticket) {
        return ticket.body().path("status").asText().equals("resolved");
    }

    private void reply(String path, Instant when, String id) {
        ObjectNode body = Loader.object()
                .put("kind", "reply")
                .put("body", "Thank you for writing. We have looked into it and put it right.")
                .put("occurredAt", when.toString());
        shop.post(path + "/messages", body, when, "ticket replies", id);
    }

    private void act(String path, String action, Instant when, String id) {
        ObjectNode body = Loader.object().put("occurredAt", when.toString());
        shop.post(path + "/" + action, body, when, "tickets: " + action, id);
    }

    /** Answers of the last days are left to the people: their mails wait in the local mailbox. */
    private void answer(String ticketId, Ticket ticket) {
        Instant when = ticket.resolved().plus(THOUGHT);
        if (ticket.score() != null && shop.isHistory(when)) {
            ObjectNode body = Loader.object()
                    .put("ticketId", ticketId)
                    .put("score", ticket.score())
                    .put("occurredAt", when.toString());
            shop.post("/v1/survey-answers", body, when, "survey answers", ticket.id());
        }
    }

    private static Instant between(Instant first, Instant second) {
        return first.plus(Duration.between(first, second).dividedBy(2));
    }
}
