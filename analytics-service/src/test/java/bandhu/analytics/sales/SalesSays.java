package bandhu.analytics.sales;

import bandhu.analytics.Records;
import bandhu.chassis.record.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What sales-service might say, handed to the listener as its channel would. */
@ApplicationScoped
public class SalesSays {
    private static final UUID STAGE = Uuid7.next();
    private final SalesListener listener;
    private List<ConsumerRecord<String, byte[]>> held;

    SalesSays(SalesListener listener) {
        this.listener = listener;
    }

    /** @param customer null for none; with a product the deal has one line of it */
    public record Deal(UUID opportunity, UUID customer, UUID owner, UUID product, String amount) {
        public static Deal of(UUID customer, String amount) {
            return new Deal(Uuid7.next(), customer, null, null, amount);
        }

        public Deal soldBy(UUID seller) {
            return new Deal(opportunity, customer, seller, product, amount);
        }

        public Deal selling(UUID thing) {
            return new Deal(opportunity, customer, owner, thing, amount);
        }
    }

    public UUID won(String tenant, Deal deal, String started, String day) {
        return close(tenant, "won", deal, ", \"cycleStartedAt\": \"" + started + "T00:00:00Z\"", day);
    }

    public UUID lost(String tenant, Deal deal, String day) {
        return close(tenant, "lost", deal, "", day);
    }

    public void reopened(String tenant, Deal deal, UUID closing, String day) {
        facts(Records.reverting(tenant, closing, "bandhu.sales.opportunity-reopened.v1", day, """
                {"opportunityId": "%s", "customerId": %s}""".formatted(
                        deal.opportunity(), quoted(deal.customer()))));
    }

    public UUID ordered(String tenant, Deal deal, UUID order, String day) {
        UUID event = Uuid7.next();
        facts(Records.fact(tenant, event, "bandhu.sales.order-placed.v1", day, """
                {"orderId": "%s", "customerId": %s, "opportunityId": "%s", "ownerId": %s, "amount": %s, "lines": %s}""".formatted(
                        order,
                        quoted(deal.customer()),
                        deal.opportunity(),
                        quoted(deal.owner()),
                        money(deal.amount()),
                        lines(deal))));
        return event;
    }

    public void refunded(String tenant, UUID customer, UUID order, String amount, String day) {
        facts(Records.fact(tenant, Uuid7.next(), "bandhu.sales.order-refunded.v1", day, """
                {"orderId": "%s", "customerId": "%s", "amount": %s}""".formatted(
                        order, customer, money(amount))));
    }

    public void created(String tenant, UUID opportunity, UUID stage, int order, String day) {
        facts(Records.fact(tenant, Uuid7.next(), "bandhu.sales.opportunity-created.v1", day, """
                {"opportunityId": "%s", "stageId": "%s", "stage": {"order": %d, "category": "open"}}""".formatted(
                        opportunity, stage, order)));
    }

    public void state(String tenant, String collection, UUID id, long version, String json) {
        listener.state(List.of(Records.state(tenant, collection, id, version, json)));
    }

    public void facts(ConsumerRecord<String, byte[]> record) {
        if (held == null) {
            listener.facts(List.of(record));
        } else {
            held.add(record);
        }
    }

    /** What is told meanwhile arrives as one batch, in the order made of it. */
    public void together(UnaryOperator<List<ConsumerRecord<String, byte[]>>> order, Runnable telling) {
        held = new ArrayList<>();
        telling.run();
        var batch = order.apply(held);
        held = null;
        listener.facts(batch);
    }

    private UUID close(String tenant, String outcome, Deal deal, String more, String day) {
        UUID event = Uuid7.next();
        facts(Records.fact(tenant, event, "bandhu.sales.opportunity-" + outcome + ".v1", day, """
                {"opportunityId": "%s", "customerId": %s, "stageId": "%s", "ownerId": %s, "amount": %s, "lines": %s%s}""".formatted(
                        deal.opportunity(),
                        quoted(deal.customer()),
                        STAGE,
                        quoted(deal.owner()),
                        money(deal.amount()),
                        lines(deal),
                        more)));
        return event;
    }

    private static String lines(Deal deal) {
        return deal.product() == null ? "[]" : """
                  [{"productId": "%s", "family": "tea", "quantity": 1, "amount": %s}]""".formatted(deal.product(), money(deal.amount()));
    }

    private static String money(String amount) {
        return "{\"amount\": \"" + amount + "\", \"currency\": \"USD\"}";
    }

    private static String quoted(UUID id) {
        return id == null ? "null" : "\"" + id + "\"";
    }
}
